import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, findings, open, openText, until } from './window';

function ask<T>(command: string, ...args: unknown[]): Thenable<T> {
  return vscode.commands.executeCommand<T>(command, ...args);
}

function texts(hovers: readonly vscode.Hover[]): string {
  return hovers
    .flatMap((hover) => hover.contents)
    .map((content) => (content as vscode.MarkdownString).value)
    .join('\n');
}

export function providers(): void {
  describe('In a key file', () => {
    let document: vscode.TextDocument;

    before(async () => {
      ({ document } = await open('ipseckeys'));
      await findings((await open('broken.ipseckey')).document.uri);
      ({ document } = await open('ipseckeys'));
    });

    it('a hover says what an extension means', async () => {
      const hovers = await ask<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at(document, 'encr_alg'));

      assert.match(texts(hovers), /encryption algorithm/i);
    });

    it('a hover on a key does not show it', async () => {
      const hovers = await ask<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at(document, '668ffe8c'));

      assert.match(texts(hovers), /128/);
      assert.ok(!texts(hovers).includes('668ffe8c'));
    });

    it('completion offers what the command does not have yet', async () => {
      const editor = await openText('add esp spi 0x1 ');
      const list = await ask<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        editor.document.uri,
        new vscode.Position(0, 16),
      );
      const labels = list.items.map((item) => (typeof item.label === 'string' ? item.label : item.label.label));

      assert.ok(labels.includes('dst'), labels.join());
      assert.ok(!labels.includes('spi'), labels.join());
    });

    it('a signature follows what is typed', async () => {
      const editor = await openText('add esp spi ');
      const help = await ask<vscode.SignatureHelp>(
        'vscode.executeSignatureHelpProvider',
        editor.document.uri,
        new vscode.Position(0, 12),
      );

      assert.match(help.signatures[0]?.label ?? '', /spi/);
    });

    it('symbols are its SAs', async () => {
      const symbols = await ask<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);

      assert.match(JSON.stringify(symbols), /0x100/);
      assert.match(JSON.stringify(symbols), /0x101/);
    });

    it('workspace symbols find an SA by its SPI', async () => {
      const symbols = await ask<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', '0x101');

      assert.ok(
        symbols.some((symbol) => symbol.name.includes('0x101')),
        JSON.stringify(symbols),
      );
    });

    it('definition and references lead from pair-spi to its SA and back', async () => {
      const pair = at(document, 'pair-spi 0x100', 'pair-spi '.length);
      const definitions = await ask<(vscode.Location | vscode.LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        pair,
      );
      const target = definitions[0];
      const line = target && ('range' in target ? target.range : target.targetRange).start.line;
      const references = await ask<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, pair);

      assert.equal(line, at(document, 'spi 0x100').line);
      assert.equal(references.length, 2);
    });

    it('highlights the other places of an SPI', async () => {
      const highlights = await ask<vscode.DocumentHighlight[]>(
        'vscode.executeDocumentHighlights',
        document.uri,
        at(document, '0x100', 1),
      );

      assert.equal(highlights.length, 2);
    });

    it('rename changes an SPI in all its places', async () => {
      const edit = await ask<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        at(document, '0x100', 1),
        '0x777',
      );

      assert.equal(edit.get(document.uri).length, 2);
    });

    it('a quick fix puts a misspelled keyword right', async () => {
      const broken = (await open('broken.ipseckey')).document;
      const range = new vscode.Range(at(broken, 'encrkye', 1), at(broken, 'encrkye', 1));
      const actions = await until('a quick fix', async () => {
        const found = await ask<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          broken.uri,
          range,
          vscode.CodeActionKind.QuickFix.value,
          5,
        );
        return found.length > 0 && found;
      });

      assert.ok(
        actions.some((action) => action.edit?.get(broken.uri).some((edit) => edit.newText.includes('encrkey'))),
        JSON.stringify(actions.map((action) => action.title)),
      );
    });

    it('keys are tokens of their own', async () => {
      const legend = await ask<vscode.SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend', document.uri);
      const tokens = await ask<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri);
      const secret = 1 << legend.tokenModifiers.indexOf('secret');
      let keys = 0;
      for (let i = 0; i < tokens.data.length; i += 5) {
        keys += ((tokens.data[i + 4] ?? 0) & secret) === 0 ? 0 : 1;
      }

      assert.equal(keys, 4);
    });

    it('folds, hints, lenses and selections are there', async () => {
      const whole = new vscode.Range(0, 0, document.lineCount, 0);
      const folds = await ask<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
      const hints = await ask<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole);
      const lenses = await ask<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 10);
      const selections = await ask<vscode.SelectionRange[]>('vscode.executeSelectionRangeProvider', document.uri, [
        at(document, 'sha256'),
      ]);

      assert.ok(folds.length >= 2, 'folds');
      assert.match(JSON.stringify(hints.map((hint) => hint.label)), /23 h/);
      assert.match(JSON.stringify(lenses.map((lens) => lens.command?.title)), /pair of/);
      assert.ok(selections[0]?.parent, 'selections');
    });
  });
}
