import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Row } from '../../src/sadbRows';
import { api, at, open, openText, until } from './window';

function labels(rows: readonly Row[]): string[] {
  return rows.flatMap((row) => [row.label, ...labels(row.children ?? [])]);
}

export function commands(): void {
  describe('The command', () => {
    it('Show SADB fills the tree with pairs, without keys', async () => {
      const { sadb } = await api();
      await open('ipseckeys');
      await vscode.commands.executeCommand('ipseckey.showSadb');

      assert.deepEqual(labels(sadb.rows).slice(0, 2), ['pair 0x100 ⇄ 0x101', 'esp 0x100']);
      assert.ok(!JSON.stringify(sadb.rows).includes('668ffe8c'));
    });

    it('Show SADB follows the document, and a row leads to its command', async () => {
      const { sadb } = await api();
      const editor = await openText(
        'add ah spi 0x9 dst 192.0.2.9 auth_alg md5 authkey 000102030405060708090a0b0c0d0e0f\n',
      );
      await vscode.commands.executeCommand('ipseckey.showSadb');
      await until('one SA', () => sadb.rows.length === 1);
      await editor.edit((edit) =>
        edit.insert(
          new vscode.Position(1, 0),
          '\nadd ah spi 0xa dst 192.0.2.10 auth_alg md5 authkey 000102030405060708090a0b0c0d0e0f\n',
        ),
      );
      await until('two SAs', () => sadb.rows.length === 2);
      await vscode.commands.executeCommand('ipseckey.revealSa', sadb.rows[1]?.association);

      await until('the command of the second', () => vscode.window.activeTextEditor?.selection.active.line === 2);
    });

    it('Rehearse shows what is refused, without keys', async () => {
      await open('refused.ipseckey');
      await vscode.commands.executeCommand('ipseckey.rehearse');
      const shown = await until('the answer', () => {
        const found = vscode.workspace.textDocuments.find((document) => document.uri.scheme === 'ipseckey-rehearsal');
        return found !== undefined && found.getText() !== '' && found.getText();
      });

      assert.match(shown, /refused/);
      assert.match(shown, /1 SA is there afterwards/);
      assert.ok(!shown.includes('0f1e2d3c'), shown);
    });

    it('Format puts a file into its one form', async () => {
      const editor = await open('untidy.ipseckey');
      await vscode.commands.executeCommand('ipseckey.format');
      await until('the form', () => editor.document.getText().startsWith('add esp spi 0x200 '));
      await vscode.commands.executeCommand('workbench.action.files.revert');
    });

    it('Generate Key puts in a key of the right length', async () => {
      const editor = await openText('add esp spi 0x1 dst 192.0.2.1 encr_alg aes-cbc encrkey\n');
      editor.selection = new vscode.Selection(at(editor.document, 'encrkey', 3), at(editor.document, 'encrkey', 3));
      await vscode.commands.executeCommand('ipseckey.generateKey');

      await until('a key', () => /encrkey [0-9a-f]{64}$/m.test(editor.document.getText()));
    });

    it('Generate Key changes nothing where there is no algorithm', async () => {
      const editor = await openText('flush esp\n');
      void vscode.commands.executeCommand('ipseckey.generateKey');
      await vscode.commands.executeCommand('notifications.clearAll');

      assert.equal(editor.document.getText(), 'flush esp\n');
    });

    it('Show Output opens the channel of the server', async () => {
      await vscode.commands.executeCommand('ipseckey.showOutput');
    });
  });
}
