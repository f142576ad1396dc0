import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, at, open, until } from './window';

async function blurred(editor: vscode.TextEditor): Promise<string[]> {
  const { blur } = await api();
  return blur.ranges(editor).map((range) => editor.document.getText(range).slice(0, 8));
}

export function keys(): void {
  describe('Keys in the editor', () => {
    after(() => vscode.workspace.getConfiguration('ipseckey').update('blurKeys', undefined, true));

    it('are blurred, but for the one with the cursor in it', async () => {
      const editor = await open('ipseckeys');
      editor.selection = new vscode.Selection(0, 0, 0, 0);
      assert.deepEqual(await blurred(editor), ['668ffe8c', '4ce36fe1', 'c1d43709', '91eb275f']);

      editor.selection = new vscode.Selection(at(editor.document, '4ce36fe1', 4), at(editor.document, '4ce36fe1', 4));
      assert.deepEqual(await blurred(editor), ['668ffe8c', 'c1d43709', '91eb275f']);
    });

    it('are everything that the server calls secret', async () => {
      const editor = await open('ipseckeys');
      editor.selection = new vscode.Selection(0, 0, 0, 0);
      const { document } = editor;
      const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
        'vscode.provideDocumentSemanticTokensLegend',
        document.uri,
      );
      const { data } = await vscode.commands.executeCommand<vscode.SemanticTokens>(
        'vscode.provideDocumentSemanticTokens',
        document.uri,
      );
      const secret = 1 << legend.tokenModifiers.indexOf('secret');
      const found: string[] = [];
      let place = new vscode.Position(0, 0);
      for (let i = 0; i < data.length; i += 5) {
        const [line = 0, character = 0, length = 0, , modifiers = 0] = data.slice(i, i + 5);
        place = line === 0 ? place.translate(0, character) : new vscode.Position(place.line + line, character);
        if ((modifiers & secret) !== 0) {
          found.push(document.getText(new vscode.Range(place, place.translate(0, length))).slice(0, 8));
        }
      }

      assert.deepEqual(await blurred(editor), found);
    });

    it('are shown and hidden by the command, which changes the setting', async () => {
      const editor = await open('ipseckeys');
      editor.selection = new vscode.Selection(0, 0, 0, 0);
      await vscode.commands.executeCommand('ipseckey.toggleKeyMasking');
      assert.deepEqual(await blurred(editor), []);
      await vscode.commands.executeCommand('ipseckey.toggleKeyMasking');

      await until('blurred keys', async () => (await blurred(editor)).length === 4);
    });
  });
}
