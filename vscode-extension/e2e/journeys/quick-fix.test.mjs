import assert from 'node:assert/strict';
import { journey } from './journey.mjs';

journey('a squiggle is explained and put right', 'broken.ipseckey', async (editor) => {
  await editor.see('.squiggly-error');
  await editor.goTo(6, 20);
  await editor.command('Show or Focus Hover');
  await editor.see('.monaco-hover', 'did you mean');
  await editor.picture('quick-fix');

  await editor.press('Escape');
  await editor.goTo(6, 20);
  await editor.press('Control+.');
  await editor.see('.action-widget .monaco-list-row', 'encrkey');
  await editor.press('Enter');
  await editor.gone('encrkye');

  assert.match(await editor.text(), /^ {4}encr_alg aes encrkey \S* *\\$/m);
});
