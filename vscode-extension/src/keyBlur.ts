import * as vscode from 'vscode';
import { LANGUAGE } from './language';
import { secretRanges } from './secretRanges';

const SETTING = `${LANGUAGE}.blurKeys`;

/** Blurs keys in the editor, but for the one that the cursor is in. */
export class KeyBlur implements vscode.Disposable {
  // The API has no blur; what follows a text decoration goes into the style sheet as it is.
  private readonly decoration = vscode.window.createTextEditorDecorationType({
    textDecoration: 'none; filter: blur(0.3em); opacity: 0.75',
    rangeBehavior: vscode.DecorationRangeBehavior.OpenClosed,
  });
  private readonly listeners: vscode.Disposable[];

  constructor() {
    this.listeners = [
      vscode.window.onDidChangeVisibleTextEditors(() => this.showAll()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.show(textEditor)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.showAll(document)),
      vscode.workspace.onDidOpenTextDocument((document) => this.showAll(document)),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(SETTING)) {
          this.showAll();
        }
      }),
    ];
    this.showAll();
  }

  /** The keys that are blurred in an editor now. */
  ranges(editor: vscode.TextEditor): vscode.Range[] {
    const document = editor.document;
    if (document.languageId !== LANGUAGE || !this.isOn) {
      return [];
    }
    return secretRanges(document.getText().replaceAll('\r\n', ' \n'))
      .map(({ start, end }) => new vscode.Range(document.positionAt(start), document.positionAt(end)))
      .filter((range) => !editor.selections.some((selection) => selection.intersection(range) !== undefined));
  }

  async toggle(): Promise<void> {
    const on = !this.isOn;
    await vscode.workspace.getConfiguration().update(SETTING, on, vscode.ConfigurationTarget.Global);
  }

  dispose(): void {
    this.decoration.dispose();
    vscode.Disposable.from(...this.listeners).dispose();
  }

  private get isOn(): boolean {
    return vscode.workspace.getConfiguration(LANGUAGE).get('blurKeys', true);
  }

  private showAll(document?: vscode.TextDocument): void {
    for (const editor of vscode.window.visibleTextEditors) {
      if (document === undefined || editor.document === document) {
        this.show(editor);
      }
    }
  }

  private show(editor: vscode.TextEditor): void {
    editor.setDecorations(this.decoration, this.ranges(editor));
  }
}
