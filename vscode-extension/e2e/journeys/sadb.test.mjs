import assert from 'node:assert/strict';
import { journey } from './journey.mjs';

journey('the SADB after a file', 'ipseckeys', async (editor) => {
  await editor.see('.codelens-decoration');
  await editor.goTo(1, 1);
  await editor.command('Show the SADB After This File');
  const pair = await editor.see('.sidebar .monaco-list-row', 'pair 0x100');
  assert.ok(await pair.isVisible());
  const second = await editor.see('.sidebar .monaco-list-row', 'esp 0x101');
  await editor.see('.sidebar .monaco-list-row', 'XXXX');
  await editor.picture('sadb');
  await second.click();
  await editor.see('.statusbar-item', 'Ln 8,');
  const view = await editor.page.locator('.sidebar .monaco-list-row').allInnerTexts();

  assert.ok(!view.join().includes('c1d43709'), view.join());
});
