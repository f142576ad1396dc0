import * as vscode from 'vscode';
import type { KeyBlur } from './keyBlur';
import { LANGUAGE } from './language';
import type { RehearsalDocuments } from './rehearsal';
import { NEW_KEY } from './sadb';
import type { SadbView } from './sadbView';
import type { Server } from './server';

/** The commands of package.json. */
export function registerCommands(
  server: Server,
  sadb: SadbView,
  blur: KeyBlur,
  rehearsals: RehearsalDocuments,
): vscode.Disposable[] {
  const commands: Record<string, () => Promise<void> | void> = {
    'ipseckey.checkWorkspace': checkWorkspace,
    'ipseckey.rehearse': () => withKeyFile(({ document }) => rehearsals.show(document)),
    'ipseckey.showSadb': () => withKeyFile(({ document }) => sadb.show(document)),
    'ipseckey.format': () =>
      withKeyFile(async () => {
        await vscode.commands.executeCommand('editor.action.formatDocument');
      }),
    'ipseckey.generateKey': () => withKeyFile((editor) => generateKey(server, editor)),
    'ipseckey.toggleKeyMasking': () => blur.toggle(),
    'ipseckey.restartServer': () => server.restart(),
    'ipseckey.showOutput': () => server.showOutput(),
  };
  return Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run));
}

async function withKeyFile(run: (editor: vscode.TextEditor) => Promise<void>): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== LANGUAGE) {
    void vscode.window.showInformationMessage('Open a key file first.');
    return;
  }
  await run(editor);
}

async function checkWorkspace(): Promise<void> {
  const tasks = await vscode.tasks.fetchTasks({ type: LANGUAGE });
  const checks = tasks.filter((task) => task.source === LANGUAGE && task.name === 'check all key files');
  if (checks.length === 0) {
    void vscode.window.showInformationMessage('Open a folder first.');
    return;
  }
  for (const check of checks) {
    await vscode.tasks.executeTask(check);
  }
  await vscode.commands.executeCommand('workbench.actions.view.problems');
}

/** The server applies the edit itself: the key comes to the editor once, and nowhere else. */
async function generateKey(server: Server, editor: vscode.TextEditor): Promise<void> {
  const { line, character } = editor.selection.active;
  try {
    await server.execute(NEW_KEY, editor.document.uri.toString(), { line, character });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showWarningMessage(`No key was made: ${reason}`);
  }
}
