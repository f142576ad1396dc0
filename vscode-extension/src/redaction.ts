/** JSON strings that hold text of a document: a key may come in them digit by digit. */
const DOCUMENT_TEXT = /("(?:text|newText|insertText|value|filterText|sortText)"\s*:\s*)"((?:[^"\\]|\\.)*)"/g;

/** As many hex digits in a row may be a key. */
const RUN = /[0-9a-fA-F]{8,}/g;

/** A message of the protocol without the text of documents and without what may be a key. */
export function redact(message: string): string {
  return message
    .replace(DOCUMENT_TEXT, (_, name: string, text: string) => `${name}"(${text.length} characters)"`)
    .replace(RUN, (run) => 'X'.repeat(run.length));
}
