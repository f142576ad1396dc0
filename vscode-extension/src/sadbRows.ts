import type { Association, Protection, Sadb } from './sadb';

/** The longest row of X that stands for a key. */
const KEY_PLACE = 16;

/** A row of the tree. */
export interface Row {
  readonly label: string;
  readonly description?: string;
  readonly icon?: string;
  readonly children?: readonly Row[];
  /** The SA that it shows. */
  readonly association?: Association;
}

/** Pairs first, each with its two SAs. */
export function rows(sadb: Sadb): Row[] {
  const found: Row[] = [];
  const placed = new Set<Association>();
  for (const association of sadb.associations) {
    if (placed.has(association)) {
      continue;
    }
    placed.add(association);
    const partner = sadb.associations.find((other) => !placed.has(other) && arePair(association, other));
    if (partner === undefined) {
      found.push(row(association));
    } else {
      placed.add(partner);
      found.push({
        label: `pair ${association.spi} ⇄ ${partner.spi}`,
        icon: 'arrow-swap',
        children: [row(association), row(partner)],
      });
    }
  }
  return found;
}

function arePair(one: Association, other: Association): boolean {
  return one.type === other.type && (one.pair === other.spi || other.pair === one.spi);
}

function row(association: Association): Row {
  const { type, spi, source, destination, direction, mode, state, lifetimes } = association;
  return {
    label: `${type} ${spi}`,
    description: `${source} → ${destination}`,
    icon: direction === 'inbound' ? 'arrow-down' : direction === 'outbound' ? 'arrow-up' : 'arrow-both',
    association,
    children: [
      { label: direction, description: `${mode} mode, ${state}`, icon: 'compass', association },
      ...protection('encryption', association.encryption, association),
      ...protection('authentication', association.authentication, association),
      ...lifetimes.map((lifetime) => ({ label: lifetime, icon: 'clock', association })),
    ],
  };
}

function protection(what: string, by: Protection | undefined, association: Association): Row[] {
  if (by === undefined) {
    return [];
  }
  const key =
    by.keyBits === 0 ? 'no key' : `key ${'X'.repeat(Math.min(by.keyBits / 4, KEY_PLACE))} (${by.keyBits} bits)`;
  return [{ label: `${what}: ${by.algorithm}`, description: key, icon: 'lock', association }];
}
