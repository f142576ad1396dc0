import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import * as os from 'node:os';
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
  private readonly launcher: string;
  private readonly runtime: string;

  constructor(extensionPath: string) {
    this.home = path.join(extensionPath, 'server');
    this.launcher = path.join(this.home, 'bin', 'ipseckey');
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
    return { command: this.launcher, args, env };
  }

  /**
   * Writes a start-up archive beside the program inside the extension, if there is none: it holds only where it was written, and for that Java.
   * Takes some seconds, and steps back for everything else.
   *
   * @returns what ends it early
   */
  recordArchive(): () => void {
    const launch = this.launch([]);
    if (launch.command !== this.launcher || this.hasArchive()) {
      return () => undefined;
    }
    const env = { ...launch.env, IPSECKEY_RECORD_AOT: 'yes' };
    const recording = spawn(launch.command, launch.args, { env, stdio: 'ignore', detached: true });
    recording.once('error', () => undefined);
    const { pid } = recording;
    if (pid === undefined) {
      return () => undefined;
    }
    os.setPriority(pid, os.constants.priority.PRIORITY_LOW);
    return () => {
      if (recording.exitCode === null && recording.signalCode === null) {
        process.kill(-pid);
      }
    };
  }

  hasArchive(): boolean {
    return readdirSync(path.join(this.home, 'lib')).some((file) => /^ipseckey-.*\.aot$/.test(file));
  }

  /** The JDK of the settings, else the runtime inside the extension, where there is one. */
  private java(setting: string): string | undefined {
    if (setting !== '') {
      return setting;
    }
    return existsSync(path.join(this.runtime, 'release')) ? this.runtime : undefined;
  }
}
