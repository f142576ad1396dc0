import * as vscode from 'vscode';
import { LANGUAGE } from './language';
import { ASSOCIATIONS, type Association, type Sadb } from './sadb';
import { rows, type Row } from './sadbRows';
import type { Server } from './server';

/** The tree of the SAs that are there once a file has been loaded. Choosing one shows its key in the document. */
export class SadbView implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly tree: vscode.TreeView<Row>;
  private readonly listeners: readonly { dispose(): unknown }[];
  private document: vscode.TextDocument | undefined;
  private shown: readonly Row[] = [];
  private turn = 0;

  constructor(private readonly server: Server) {
    this.tree = vscode.window.createTreeView('ipseckey.sadb', { treeDataProvider: this });
    this.listeners = [
      this.tree,
      this.changed,
      vscode.commands.registerCommand('ipseckey.revealSa', (association: Association) => this.reveal(association)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.document) {
          void this.update();
        }
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document === this.document) {
          this.clear();
        }
      }),
    ];
  }

  get rows(): readonly Row[] {
    return this.shown;
  }

  /** Shows the SADB after a document, and after each change of it from now on. */
  async show(document: vscode.TextDocument): Promise<void> {
    this.document = document;
    await this.update();
    await vscode.commands.executeCommand('ipseckey.sadb.focus', { preserveFocus: true });
  }

  async reveal(association: Association): Promise<void> {
    if (this.document === undefined || association.range === undefined) {
      return;
    }
    const { start } = association.range;
    const place = new vscode.Position(start.line, start.character);
    await vscode.window.showTextDocument(this.document, { selection: new vscode.Range(place, place) });
  }

  getTreeItem(row: Row): vscode.TreeItem {
    const item = new vscode.TreeItem(
      row.label,
      row.children === undefined ? vscode.TreeItemCollapsibleState.None : vscode.TreeItemCollapsibleState.Expanded,
    );
    if (row.description !== undefined) {
      item.description = row.description;
    }
    if (row.icon !== undefined) {
      item.iconPath = new vscode.ThemeIcon(row.icon);
    }
    if (row.association !== undefined) {
      item.command = { title: 'Show in the Document', command: 'ipseckey.revealSa', arguments: [row.association] };
    }
    return item;
  }

  getChildren(row?: Row): Row[] {
    return [...(row === undefined ? this.shown : (row.children ?? []))];
  }

  dispose(): void {
    vscode.Disposable.from(...this.listeners).dispose();
  }

  private clear(): void {
    this.document = undefined;
    this.replace([], '');
  }

  private async update(): Promise<void> {
    const document = this.document;
    if (document?.languageId !== LANGUAGE) {
      return;
    }
    const turn = ++this.turn;
    // A document may be closed while the question is on its way.
    const sadb = await this.server.execute<Sadb>(ASSOCIATIONS, document.uri.toString()).catch(() => undefined);
    if (turn === this.turn && sadb !== undefined) {
      const refused = sadb.refused === 0 ? '' : `${sadb.refused} refused`;
      this.replace(rows(sadb), refused);
    }
  }

  private replace(rows: readonly Row[], description: string): void {
    this.shown = rows;
    this.tree.description = description;
    this.tree.message = rows.length === 0 && this.document !== undefined ? 'The SADB is empty after this file.' : '';
    this.changed.fire(undefined);
  }
}
