import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, code, findings, open, until } from './window';

export function activation(): void {
  describe('Opening a key file', () => {
    it('starts the extension and its server', async () => {
      await open('ipseckeys');
      const { server } = await api();

      await until('the server', () => server.isRunning);
    });

    it('knows the file by its name, its ending and what save writes', async () => {
      for (const name of ['ipseckeys', 'broken.ipseckey', 'saved']) {
        assert.equal((await open(name)).document.languageId, 'ipseckey', name);
      }
    });

    it('shows findings with the names of ipseckey check', async () => {
      const editor = await open('broken.ipseckey');
      const found = await findings(editor.document.uri);

      assert.ok(found.map(code).includes('unknown-extension'), found.map(code).join());
      assert.ok(found.map(code).includes('duplicate-extension'), found.map(code).join());
      assert.ok(found.every((finding) => finding.source === 'ipseckey'));
    });

    it('shows no key in a finding', async () => {
      const editor = await open('broken.ipseckey');
      const shown = JSON.stringify(await findings(editor.document.uri));

      assert.ok(!shown.includes('3d7f0a5c'), shown);
    });

    it('is silent about a file that is right', async () => {
      const editor = await open('ipseckeys');
      await findings((await open('broken.ipseckey')).document.uri);
      const errors = vscode.languages
        .getDiagnostics(editor.document.uri)
        .filter((finding) => finding.severity === vscode.DiagnosticSeverity.Error);

      assert.deepEqual(errors.map(code), []);
    });

    it('offers every command of its manifest', async () => {
      const manifest = vscode.extensions.getExtension('ipseckey.ipseckey')?.packageJSON as {
        contributes: { commands: { command: string }[] };
      };
      const there = await vscode.commands.getCommands(true);

      for (const { command } of manifest.contributes.commands) {
        assert.ok(there.includes(command), command);
      }
    });
  });
}
