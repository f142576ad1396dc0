import assert from 'node:assert/strict';
import { journey } from './journey.mjs';

journey('completion writes a whole SA', 'empty.ipseckey', async (editor) => {
  await editor.goTo(3, 1);
  await editor.type('esp-p');
  // The server has read it.
  await editor.see('.squiggly-error');
  await editor.press('Control+Space');
  await editor.see('.suggest-widget.visible .monaco-list-row', 'esp-pair');
  await editor.picture('completion');
  await editor.press('Enter');
  await editor.line('inbound');
  await editor.press('Escape');
  await editor.press('Escape');
  const text = await editor.text();

  assert.match(text, /spi 0x100 src/);
  assert.match(text, /pair-spi 0x100 /);
});
