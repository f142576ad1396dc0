import assert from 'node:assert/strict';
import { redact } from '../../src/redaction';

describe('The trace', () => {
  it('says how long the text of a document is, not what it is', () => {
    const message = '"text": "add esp spi 1 encrkey 00ff \\"x\\" \\\\\\n", "version": 3';

    assert.equal(redact(message), '"text": "(37 characters)", "version": 3');
  });

  it('hides a key that is typed digit by digit', () => {
    assert.equal(redact('"contentChanges":[{"text":"a"}]'), '"contentChanges":[{"text":"(1 characters)"}]');
  });

  it('hides long runs of hex digits wherever they stand', () => {
    assert.equal(redact('unknown word 0123456789abcdef'), 'unknown word XXXXXXXXXXXXXXXX');
  });

  it('leaves SPIs and the like', () => {
    assert.equal(
      redact('"message": "Can only specify single `spi` 0x2112"'),
      '"message": "Can only specify single `spi` 0x2112"',
    );
  });
});
