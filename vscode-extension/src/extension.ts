import * as vscode from 'vscode';
import { registerCommands } from './commands';
import { KeyBlur } from './keyBlur';
import { RehearsalDocuments } from './rehearsal';
import { SadbView } from './sadbView';
import { Server } from './server';
import { CheckTasks } from './tasks';

/** What the tests of the extension see of it. */
export interface Api {
  readonly server: Server;
  readonly sadb: SadbView;
  readonly blur: KeyBlur;
}

/** The server is started here: VS Code activates the extension when the first key file is opened. */
export function activate(context: vscode.ExtensionContext): Api {
  const server = new Server(context.extensionPath);
  const sadb = new SadbView(server);
  const blur = new KeyBlur();
  const rehearsals = new RehearsalDocuments(server);
  context.subscriptions.push(server, sadb, blur, rehearsals, new CheckTasks(server.program));
  context.subscriptions.push(...registerCommands(server, sadb, blur, rehearsals));
  void vscode.commands.executeCommand('setContext', 'ipseckey.active', true);
  void server.start();
  return { server, sadb, blur };
}
