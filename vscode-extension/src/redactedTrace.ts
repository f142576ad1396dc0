import * as vscode from 'vscode';
import { LANGUAGE } from './language';
import { redact } from './redaction';

const SETTING = `${LANGUAGE}.trace.server`;

/** The output channel of the trace, which never gets a key. The setting switches it, not a log level. */
export class RedactedTrace implements vscode.LogOutputChannel {
  readonly name = 'ipseckey trace';
  private readonly changed = new vscode.EventEmitter<vscode.LogLevel>();
  readonly onDidChangeLogLevel = this.changed.event;
  private readonly settings: vscode.Disposable;
  private opened: vscode.OutputChannel | undefined;

  constructor() {
    this.settings = vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(SETTING)) {
        this.changed.fire(this.logLevel);
      }
    });
  }

  get logLevel(): vscode.LogLevel {
    const setting = vscode.workspace.getConfiguration(LANGUAGE).get<string>('trace.server', 'off');
    return setting === 'off' ? vscode.LogLevel.Info : vscode.LogLevel.Trace;
  }

  trace(message: string): void {
    this.appendLine(message);
  }

  debug(message: string): void {
    this.appendLine(message);
  }

  info(message: string): void {
    this.appendLine(message);
  }

  warn(message: string): void {
    this.appendLine(message);
  }

  error(error: string | Error): void {
    this.appendLine(error instanceof Error ? error.message : error);
  }

  append(value: string): void {
    this.channel.append(redact(value));
  }

  appendLine(value: string): void {
    this.channel.appendLine(redact(value));
  }

  replace(value: string): void {
    this.channel.replace(redact(value));
  }

  clear(): void {
    this.opened?.clear();
  }

  show(columnOrPreserveFocus?: vscode.ViewColumn | boolean, preserveFocus?: boolean): void {
    this.channel.show(typeof columnOrPreserveFocus === 'boolean' ? columnOrPreserveFocus : preserveFocus);
  }

  hide(): void {
    this.opened?.hide();
  }

  dispose(): void {
    this.settings.dispose();
    this.changed.dispose();
    this.opened?.dispose();
  }

  /** Nobody sees it in the list of channels before there is a trace. */
  private get channel(): vscode.OutputChannel {
    this.opened ??= vscode.window.createOutputChannel(this.name);
    return this.opened;
  }
}
