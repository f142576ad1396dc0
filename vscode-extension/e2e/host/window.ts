import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { Api } from '../../src/extension';

const EXTENSION = 'ipseckey.ipseckey';

/** What the extension shows to tests. */
export async function api(): Promise<Api> {
  const extension = vscode.extensions.getExtension<Api>(EXTENSION);
  assert.ok(extension, 'the extension is not there');
  return extension.activate();
}

export function uri(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'no folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Opens a file of the fixture. */
export async function open(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri(name)));
}

/** Opens a text that is in no file. */
export async function openText(content: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'ipseckey', content }));
}

/** The place of the first occurrence of a text, with `more` characters added. */
export function at(document: vscode.TextDocument, text: string, more = 0): vscode.Position {
  const offset = document.getText().indexOf(text);
  assert.notEqual(offset, -1, `no ${text} in the document`);
  return document.positionAt(offset + more);
}

/** Asks until the answer is one that counts; what VS Code does is not told otherwise. */
export async function until<T>(
  what: string,
  ask: () => T | undefined | false | Thenable<T | undefined | false>,
  patience = 45_000,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) {
      return answer;
    }
    if (Date.now() > end) {
      throw new Error(`in vain: ${what}`);
    }
    await sleep(50);
  }
}

/** The findings of a document, once there are some. */
export function findings(document: vscode.Uri): Promise<vscode.Diagnostic[]> {
  return until('findings', () => {
    const found = vscode.languages.getDiagnostics(document);
    return found.length > 0 && found;
  });
}

export function code(finding: vscode.Diagnostic): string {
  return String(typeof finding.code === 'object' ? finding.code.value : finding.code);
}
