import { existsSync } from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { LANGUAGE } from './language';

/** How to start something. */
export interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

/** The program `ipseckey`: the one of the settings, or the one inside the extension. */
export class Program {
  private readonly home: string;
  private readonly runtime: string;

  constructor(extensionPath: string) {
    this.home = path.join(extensionPath, 'server');
    this.runtime = path.join(extensionPath, 'server', 'runtime');
  }

  /** How to start it with these arguments, as the settings are now. */
  launch(args: readonly string[]): Launch {
    const settings = vscode.workspace.getConfiguration(LANGUAGE);
    const env = { ...process.env };
    const java = this.java(settings.get<string>('java.home', ''));
    if (java !== undefined) {
      env.IPSECKEY_JAVA_HOME = java;
    }
    const own = settings.get<string>('server.path', '');
    if (own !== '') {
      return { command: own, args, env };
    }
    if (process.platform === 'win32') {
      // The launcher is a shell script.
      const home = java ?? env.JAVA_HOME;
      const command = home === undefined ? 'java' : path.join(home, 'bin', 'java');
      return {
        command,
        args: ['-cp', path.join(this.home, 'lib', 'ipseckey.jar'), 'dev.ipseckey.command.Main', ...args],
        env,
      };
    }
    return { command: path.join(this.home, 'bin', 'ipseckey'), args, env };
  }

  /** The JDK of the settings, else the runtime inside the extension, where there is one. */
  private java(setting: string): string | undefined {
    if (setting !== '') {
      return setting;
    }
    return existsSync(path.join(this.runtime, 'release')) ? this.runtime : undefined;
  }
}
