import * as vscode from 'vscode';
import { LANGUAGE } from './language';

/** What the status bar says of the server while a key file is open. */
export class ServerStatus implements vscode.Disposable {
  private readonly item = vscode.languages.createLanguageStatusItem('ipseckey.server', { language: LANGUAGE });

  constructor() {
    this.item.name = 'ipseckey language server';
    this.item.command = { title: 'Restart', command: 'ipseckey.restartServer' };
    this.stopped();
  }

  starting(): void {
    this.show('Language server starts', vscode.LanguageStatusSeverity.Information, true);
  }

  running(version: string | undefined): void {
    const text = version === undefined ? 'Language server runs' : `Language server ${version} runs`;
    this.show(text, vscode.LanguageStatusSeverity.Information);
  }

  stopped(): void {
    this.show('Language server is stopped', vscode.LanguageStatusSeverity.Warning);
  }

  failed(reason: string): void {
    this.show('Language server cannot start', vscode.LanguageStatusSeverity.Error);
    this.item.detail = reason;
  }

  dispose(): void {
    this.item.dispose();
  }

  private show(text: string, severity: vscode.LanguageStatusSeverity, busy = false): void {
    this.item.text = text;
    this.item.detail = '';
    this.item.severity = severity;
    this.item.busy = busy;
  }
}
