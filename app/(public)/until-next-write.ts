import { databaseState } from "#db/client.ts";

const answersKept = 500;

/** What `read` gives for a key, remembered until anything at all is written to the database: never out of date. */
export function untilNextWrite<Key extends string, Value>(read: (key: Key) => Value): (key: Key) => Value {
  const remembered = new Map<Key, Value>();
  let state = "";

  return (key) => {
    const current = databaseState();
    if (current !== state || remembered.size > answersKept) remembered.clear();
    state = current;
    const value = remembered.get(key) ?? read(key);
    remembered.set(key, value);
    return value;
  };
}
