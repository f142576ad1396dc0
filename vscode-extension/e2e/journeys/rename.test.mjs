import assert from 'node:assert/strict';
import { journey } from './journey.mjs';

journey('an SPI is renamed in all its places', 'ipseckeys', async (editor) => {
  await editor.see('.codelens-decoration');
  await editor.goTo(3, 15);
  await editor.press('F2');
  const name = await editor.see('.rename-box input:focus');
  await name.fill('0x2112');
  await editor.picture('rename');
  await name.press('Enter');
  await editor.line('pair-spi 0x2112');
  const text = await editor.text();

  assert.match(text, /spi 0x2112 src/);
  assert.ok(!text.includes('0x100'), text);
});
