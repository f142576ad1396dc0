import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { code, uri, until } from './window';

export function tasks(): void {
  describe('Tasks', () => {
    it('have one that checks the folder', async () => {
      const found = await vscode.tasks.fetchTasks({ type: 'ipseckey' });

      assert.deepEqual(
        found.map((task) => task.name),
        ['check all key files'],
      );
    });

    it('report problems of files that nobody has opened', async () => {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      const ended = new Promise<number | undefined>((resolve) => {
        const listener = vscode.tasks.onDidEndTaskProcess((end) => {
          listener.dispose();
          resolve(end.exitCode);
        });
      });
      await vscode.commands.executeCommand('ipseckey.checkWorkspace');

      assert.equal(await ended, 1);
      await until('problems', () =>
        vscode.languages.getDiagnostics(uri('broken.ipseckey')).some((found) => code(found) === 'unknown-extension'),
      );
    });
  });
}
