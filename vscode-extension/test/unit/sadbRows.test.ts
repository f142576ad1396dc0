import assert from 'node:assert/strict';
import type { Association } from '../../src/sadb';
import { rows, type Row } from '../../src/sadbRows';

const base: Association = {
  type: 'esp',
  spi: '0x100',
  source: '192.0.2.1',
  destination: '192.0.2.2',
  direction: 'outbound',
  mode: 'transport',
  state: 'mature',
  lifetimes: [],
};

function drawn(rows: readonly Row[], indent = ''): string {
  return rows
    .map((row) => `${indent}${row.label} | ${row.description ?? ''}\n${drawn(row.children ?? [], `${indent}  `)}`)
    .join('');
}

describe('The tree of the SADB', () => {
  it('shows an SA with its protection, and a key as X', () => {
    const sa: Association = {
      ...base,
      encryption: { algorithm: 'aes-cbc', keyBits: 256 },
      authentication: { algorithm: 'hmac-sha256', keyBits: 0 },
      lifetimes: ['removed 8 h after it is added'],
    };

    assert.equal(
      drawn(rows({ associations: [sa], refused: 0 })),
      [
        'esp 0x100 | 192.0.2.1 → 192.0.2.2',
        '  outbound | transport mode, mature',
        '  encryption: aes-cbc | key XXXXXXXXXXXXXXXX (256 bits)',
        '  authentication: hmac-sha256 | no key',
        '  removed 8 h after it is added | ',
        '',
      ].join('\n'),
    );
  });

  it('puts the two SAs of a pair together', () => {
    const other = { ...base, type: 'ah' };
    const back = { ...base, spi: '0x101', direction: 'inbound', pair: '0x100' };
    const shown = rows({ associations: [base, other, back], refused: 0 });

    assert.deepEqual(
      shown.map((row) => [row.label, row.children?.map((child) => child.label)]),
      [
        ['pair 0x100 ⇄ 0x101', ['esp 0x100', 'esp 0x101']],
        ['ah 0x100', ['outbound']],
      ],
    );
  });
});
