type Field = {
  instruction: string;
  /** Whether it has come to its result. */
  shows: boolean;
  /** Where its words lead, or those of a field that it stands in. */
  link: string | null;
};

/**
 * The fields that are open, which may begin in one paragraph and end in another. What is asked of them for every run is
 * known without looking at each: a file may leave as many open as it likes.
 */
export class Fields {
  #open: Field[] = [];
  /** How many have not come to their result. */
  #silent = 0;

  /** Whether words that stand in them are seen. */
  get show(): boolean {
    return this.#silent === 0;
  }

  get link(): string | null {
    return this.#open.at(-1)?.link ?? null;
  }

  begin(): void {
    this.#open.push({ instruction: "", shows: false, link: this.link });
    this.#silent += 1;
  }

  instruct(words: string): void {
    const field = this.#open.at(-1);
    if (field && !field.shows) field.instruction += words;
  }

  separate(): void {
    const field = this.#open.at(-1);
    if (!field || field.shows || isPageNumber(field.instruction)) return;
    field.shows = true;
    field.link = addressIn(field.instruction) ?? field.link;
    this.#silent -= 1;
  }

  end(): void {
    const field = this.#open.pop();
    if (field && !field.shows) this.#silent -= 1;
  }

  /** What has not come to its result by the end of the paragraph never does. */
  endParagraph(): void {
    if (this.show) return;
    this.#open = this.#open.filter(({ shows }) => shows);
    this.#silent = 0;
  }
}

export function isPageNumber(instruction: string): boolean {
  return /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i.test(instruction);
}

export function addressIn(instruction: string): string | null {
  return /^\s*HYPERLINK\s+"([^"]*)"/i.exec(instruction)?.[1] ?? null;
}
