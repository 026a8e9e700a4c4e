import { expect, test } from "vitest";
import { remembering } from "#domain/remembering.ts";

test("what was made of a text is made once, until five hundred others have come", () => {
  const asked: string[] = [];
  const loud = remembering((text) => {
    asked.push(text);
    return text.toUpperCase();
  });

  expect([loud("non"), loud("non"), loud("oui")]).toEqual(["NON", "NON", "OUI"]);
  expect(asked).toEqual(["non", "oui"]);
  for (let index = 0; index < 499; index += 1) loud(`${index}`);
  expect(loud("oui")).toBe("OUI");
  loud("non");
  expect(asked.filter((text) => text === "oui" || text === "non")).toEqual(["non", "oui", "non"]);
});

test("what is long is made each time", () => {
  let made = 0;
  const counted = remembering((text) => {
    made += 1;
    return text;
  });
  const long = "a".repeat(5001);

  expect([counted(long), counted(long)]).toEqual([long, long]);
  expect(made).toBe(2);
});
