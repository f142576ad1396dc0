import { KEY_KEYWORDS, KEYWORDS } from './keywords';

/** From `start` up to `end`, in UTF-16 units from the beginning of the text. */
export interface SecretRange {
  readonly start: number;
  readonly end: number;
}

/** A command with the lines that continue it; a comment too. */
const LOGICAL_LINE = /(?:[^\n]*\\\n)*[^\n]*(?:\n|$)/y;

/** A quoted word, or what stands between blanks; a backslash that continues the line is none. */
const WORD = /"[^"]*"?|(?:(?!\\\n)\S)+/g;

/** As many hex digits in a row may be a key. */
const RUN = /[0-9a-fA-F]{8,}/g;

const keyKeywords = new Set(KEY_KEYWORDS);
const keywords = new Set(KEYWORDS);

/** Such a run is an SPI all the same, */
const SPI = /(?<![0-9a-zA-Z])0[xX][0-9a-fA-F]{1,8}(?![0-9a-zA-Z])/g;

/** or a count, in a command. */
const NUMBER = /(?<![0-9a-zA-Z])(?:0[xX][0-9a-fA-F]{1,16}|[0-9]{1,20})(?![0-9a-zA-Z])/g;

/**
 * The places that may hold a key: all words between a keyword of a key and the next keyword, and long runs of hex
 * digits anywhere else, unless they are numbers. The server's masker knows more, but it answers later.
 */
export function secretRanges(text: string): SecretRange[] {
  const found: SecretRange[] = [];
  LOGICAL_LINE.lastIndex = 0;
  while (LOGICAL_LINE.lastIndex < text.length) {
    const start = LOGICAL_LINE.lastIndex;
    const line = LOGICAL_LINE.exec(text)?.[0] ?? '';
    found.push(...(line.trimStart().startsWith('#') ? runs(line, start, SPI) : keys(line, start)));
  }
  return found;
}

function* runs(text: string, offset: number, harmless: RegExp): Generator<SecretRange> {
  for (const run of text.replace(harmless, (number) => '-'.repeat(number.length)).matchAll(RUN)) {
    yield { start: offset + run.index, end: offset + run.index + run[0].length };
  }
}

function* keys(line: string, offset: number): Generator<SecretRange> {
  let secret = false;
  for (const match of line.matchAll(WORD)) {
    const word = match[0];
    if (keywords.has(word)) {
      secret = keyKeywords.has(word);
    } else if (secret) {
      yield { start: offset + match.index, end: offset + match.index + word.length };
    } else {
      yield* runs(word, offset + match.index, NUMBER);
    }
  }
}
