import { ordinal } from "#domain/french/ordinals.ts";

/** « 1re », « 2e », with its letters in superscript. */
export function OrdinalWord({ number }: { number: number }) {
  const words = ordinal(number, "feminine");
  return (
    <>
      {words.number}
      <sup className="text-[0.7em] leading-none">{words.suffix}</sup>
    </>
  );
}
