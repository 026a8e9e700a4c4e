/** Before the name of who is there. Drawn: not every machine has the character. */
export function PresenceDot() {
  return <span aria-hidden="true" className="mr-1.5 inline-block size-2 rounded-full bg-current" />;
}
