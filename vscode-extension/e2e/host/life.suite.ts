import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, code, findings, open, openText, until } from './window';

const SETTINGS = 'ipseckey';

export function life(): void {
  describe('The server', () => {
    afterEach(async () => {
      const settings = vscode.workspace.getConfiguration(SETTINGS);
      await settings.update('server.path', undefined, true);
      await settings.update('trace.server', undefined, true);
      const { server } = await api();
      await server.restart();
      await until('the server', () => server.isRunning);
    });

    it('comes back after a crash, with its findings', async () => {
      const { server } = await api();
      const before = server.pid;
      assert.ok(before);
      process.kill(before, 'SIGKILL');
      await until('another process', () => server.isRunning && server.pid !== undefined && server.pid !== before);
      const editor = await openText('add esp spi 0x1 encrkye 00\n');

      assert.ok((await findings(editor.document.uri)).map(code).includes('unknown-extension'));
    });

    it('is another one after a restart', async () => {
      const { server } = await api();
      const before = server.pid;
      await vscode.commands.executeCommand('ipseckey.restartServer');

      assert.ok(server.isRunning);
      assert.notEqual(server.pid, before);
    });

    it('that cannot start is told of, and starts once the setting is right', async () => {
      const { server } = await api();
      const settings = vscode.workspace.getConfiguration(SETTINGS);
      await settings.update('server.path', '/nowhere/ipseckey', true);
      await until('no server', () => !server.isRunning);
      await settings.update('server.path', undefined, true);

      await until('the server', () => server.isRunning);
    });

    it('has a start-up archive written, so that the next one starts in half the time', async () => {
      const { server } = await api();

      await until('the archive', () => server.program.hasArchive(), 150_000);
    }).timeout(160_000);

    it('takes its settings without a restart', async () => {
      const editor = await openText('add esp spi 0x1 dst gateway.example.net encralg null\n');
      const settings = vscode.workspace.getConfiguration(SETTINGS);
      const { server } = await api();
      const before = server.pid;
      await settings.update('numeric', true, true);
      try {
        await until('the name refused', () =>
          vscode.languages.getDiagnostics(editor.document.uri).some((found) => code(found) === 'name-with-numeric'),
        );
        assert.equal(server.pid, before);
      } finally {
        await settings.update('numeric', undefined, true);
      }
    });

    it('still answers while it is traced', async () => {
      await vscode.workspace.getConfiguration(SETTINGS).update('trace.server', 'verbose', true);
      const { document } = await open('ipseckeys');
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        new vscode.Position(2, 5),
      );

      assert.ok(hovers.length > 0);
    });
  });
}
