import assert from 'node:assert/strict';
import { secretRanges } from '../../src/secretRanges';

function secrets(text: string): string[] {
  return secretRanges(text).map(({ start, end }) => text.slice(start, end));
}

describe('Secret ranges', () => {
  it('are the values of the two keywords of keys', () => {
    const text = 'add esp spi 1 encralg aes encrkey 0f0f/8 authkey a1a1 dst 192.0.2.1\n';

    assert.deepEqual(secrets(text), ['0f0f/8', 'a1a1']);
  });

  it('reach over a continued line', () => {
    assert.deepEqual(secrets('add esp encrkey \\\n    00ff \\\n    dst host\n'), ['00ff']);
    assert.deepEqual(secrets('add esp encrkey\\\n00ff\\\ndst host'), ['00ff']);
  });

  it('hold each part of a key that is cut by blanks or put into quotes', () => {
    assert.deepEqual(secrets('add esp encrkey 00ff 1234 spi 7'), ['00ff', '1234']);
    assert.deepEqual(secrets('add esp encrkey "00ff 1234" spi 7'), ['"00ff 1234"']);
  });

  it('end with the command', () => {
    assert.deepEqual(secrets('add esp encrkey\nflush esp\n'), []);
  });

  it('hold long runs of hex digits in comments', () => {
    assert.deepEqual(secrets('# old key 00112233445566778899, spi 0x2112\n'), ['00112233445566778899']);
  });

  it('hold a key behind a keyword that is misspelled, but no number', () => {
    assert.deepEqual(secrets('add esp encrkye 00112233aabbccdd spi 0x12345678 hard_bytes 12345678901'), [
      '00112233aabbccdd',
    ]);
  });

  it('are where a key is, in the middle of a file', () => {
    const text = '# one\n\nadd ah authkey 00ff\n';

    assert.deepEqual(secretRanges(text), [{ start: text.indexOf('00ff'), end: text.indexOf('00ff') + 4 }]);
  });

  it('do not end in a loop on an open quotation mark, a lone backslash or nothing', () => {
    assert.deepEqual(secrets(''), []);
    assert.deepEqual(secrets('add esp encrkey "00'), ['"00']);
    assert.deepEqual(secrets('add esp encrkey 00 \\'), ['00', '\\']);
  });
});
