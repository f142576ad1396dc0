import type { Range } from 'vscode-languageclient';

/** Server command: the SADB after a document. Its argument is the URI. */
export const ASSOCIATIONS = 'ipseckey.associations';

/** Server command: a new key for the algorithm at a place. Its arguments are URI and position. */
export const NEW_KEY = 'ipseckey.newKey';

/** Server command: what the SADB answers to a document, as text. Its argument is the URI. */
export const REHEARSAL = 'ipseckey.rehearsal';

/** The answer to {@link ASSOCIATIONS}. */
export interface Sadb {
  readonly associations: readonly Association[];
  /** How many commands the SADB has refused. */
  readonly refused: number;
}

/** An SA as the simulated SADB has it. */
export interface Association {
  readonly type: string;
  /** In hexadecimal, with `0x`. */
  readonly spi: string;
  readonly source: string;
  readonly destination: string;
  readonly direction: string;
  readonly mode: string;
  readonly state: string;
  /** The SPI of its pair. */
  readonly pair?: string;
  readonly encryption?: Protection;
  readonly authentication?: Protection;
  readonly lifetimes: readonly string[];
  /** The command that made it. */
  readonly range?: Range;
}

/** An algorithm and its key, which is shown as `X`. */
export interface Protection {
  readonly algorithm: string;
  readonly keyBits: number;
}
