// Runs the Mocha suites of host/ inside the extension host of a real VS Code.
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { startCode } from './code.mjs';

const extension = path.join(import.meta.dirname, '..');
const LONGEST = 600_000;

/** What VS Code says of itself on the way. */
const NOISE = /gallery|extensions cache|Creating a socket|ChatSession|connection token|\[mainThreadSecretState\]/;

test('the extension in the extension host', async (context) => {
  const code = await startCode({ workspace: path.join(import.meta.dirname, 'fixture') });
  try {
    const finished = new Promise((resolve) => {
      void code.page.exposeFunction('codeAutomationExit', resolve);
    });
    await code.page.exposeFunction('codeAutomationLog', (type, args) => {
      if (type === 'error' || !NOISE.test(String(args[0]))) {
        console.log(...args);
      }
    });
    await code.open([
      ['extensionDevelopmentPath', code.remote + extension],
      ['extensionTestsPath', code.remote + path.join(extension, 'dist/test/host.js')],
      ['enableProposedApi', ''],
      ['skipWelcome', 'true'],
    ]);
    const result = await Promise.race([finished, sleep(LONGEST, 'no end', { ref: false })]);
    if (result !== 0) {
      await code.keepLogs(context.name.replaceAll(' ', '-'));
    }
    assert.equal(result, 0);
  } finally {
    await code.stop();
  }
});
