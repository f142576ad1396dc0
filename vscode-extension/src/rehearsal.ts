import * as vscode from 'vscode';
import { REHEARSAL } from './sadb';
import type { Server } from './server';

const SCHEME = 'ipseckey-rehearsal';

/** Documents that say what a simulated SADB answers to a file. */
export class RehearsalDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;
  private readonly registration = vscode.workspace.registerTextDocumentContentProvider(SCHEME, this);

  constructor(private readonly server: Server) {}

  async show(document: vscode.TextDocument): Promise<void> {
    const name = `${document.uri.path.split('/').at(-1) ?? ''} on a simulated SADB`;
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${name}`, query: document.uri.toString() });
    this.changed.fire(uri);
    const shown = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(shown, {
      viewColumn: vscode.ViewColumn.Beside,
      preserveFocus: true,
      preview: true,
    });
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const answer = await this.server.execute<string>(REHEARSAL, uri.query);
    return answer ?? 'The language server does not run.\n';
  }

  dispose(): void {
    this.registration.dispose();
    this.changed.dispose();
  }
}
