/** How many texts are remembered, and up to what length in characters: a megabyte or so. */
const most = 500;
const longest = 5000;

/**
 * The same function, which does not make again what it has made of the same text lately: between two looks at a record
 * hardly one of its texts has changed.
 */
export function remembering(make: (text: string) => string): (text: string) => string {
  const made = new Map<string, string>();
  return (text) => {
    if (text.length > longest) return make(text);
    const known = made.get(text);
    const result = known ?? make(text);
    made.delete(text);
    made.set(text, result);
    if (made.size > most) made.delete(made.keys().next().value ?? "");
    return result;
  };
}
