import assert from 'node:assert/strict';
import { journey } from './journey.mjs';

journey('keys are blurred until the cursor is in them', 'ipseckeys', async (editor) => {
  await editor.see('.codelens-decoration');
  await editor.goTo(1, 1);
  assert.equal(await blurOf(editor, '668ffe8c'), true);
  assert.equal(await blurOf(editor, '4ce36fe1'), true);

  await editor.goTo(4, 30);
  await until(async () => !(await blurOf(editor, '668ffe8c')));
  assert.equal(await blurOf(editor, '4ce36fe1'), true);
  await editor.picture('masked-keys');

  await editor.command('Toggle Key Masking');
  await until(async () => !(await blurOf(editor, '4ce36fe1')));
});

/** Whether the digits that begin so are drawn with a blur. */
async function blurOf(editor, digits) {
  const word = await editor.see('.editor-instance .view-line span span', digits);
  return word.evaluate((element) => getComputedStyle(element).filter.includes('blur'));
}

async function until(condition) {
  const end = Date.now() + 20_000;
  while (!(await condition())) {
    assert.ok(Date.now() < end, 'in vain');
  }
}
