import { spawn, type ChildProcess } from 'node:child_process';
import * as vscode from 'vscode';
import { LanguageClient, RevealOutputChannelOn, State } from 'vscode-languageclient/node';
import { LANGUAGE } from './language';
import { Program } from './program';
import { ServerStatus } from './serverStatus';
import { RedactedTrace } from './redactedTrace';

/** The settings that make it another server. */
const STARTED_WITH = [`${LANGUAGE}.server.path`, `${LANGUAGE}.java.home`];

/** How much of what a server says before it fails is kept, in characters. */
const LAST_WORDS = 2000;

/** How long a server runs before the start of the next one is made faster, in milliseconds: whoever looks at one file has left by then. */
const SETTLED = 20_000;

/** The life of the language server. */
export class Server implements vscode.Disposable {
  readonly program: Program;
  private readonly output = vscode.window.createOutputChannel('ipseckey', { log: true });
  private readonly trace = new RedactedTrace();
  private readonly status = new ServerStatus();
  private readonly settings: vscode.Disposable;
  private client: LanguageClient | undefined;
  private process: ChildProcess | undefined;
  private lastWords = '';
  private settled: NodeJS.Timeout | undefined;
  private endRecording: () => void = () => undefined;
  /** Starts and stops happen one after the other. */
  private turn: Promise<void> = Promise.resolve();

  constructor(extensionPath: string) {
    this.program = new Program(extensionPath);
    this.settings = vscode.workspace.onDidChangeConfiguration((change) => {
      if (STARTED_WITH.some((setting) => change.affectsConfiguration(setting))) {
        void this.restart();
      } else if (change.affectsConfiguration(LANGUAGE)) {
        this.tellSettings();
      }
    });
  }

  /** Starts it if it does not run. Failure is shown, not thrown. */
  start(): Promise<void> {
    return this.inTurn(() => this.startNow());
  }

  restart(): Promise<void> {
    return this.inTurn(async () => {
      await this.stopNow();
      await this.startNow();
    });
  }

  /** The id of the process, where there is one. */
  get pid(): number | undefined {
    return this.process?.exitCode === null ? this.process.pid : undefined;
  }

  get isRunning(): boolean {
    return this.client?.state === State.Running;
  }

  /** Has the server execute a command; `undefined` if it does not run. */
  async execute<T>(command: string, ...args: readonly unknown[]): Promise<T | undefined> {
    await this.start();
    if (!this.isRunning) {
      return undefined;
    }
    return await this.client?.sendRequest<T>('workspace/executeCommand', { command, arguments: args });
  }

  showOutput(): void {
    this.output.show(true);
  }

  dispose(): void {
    clearTimeout(this.settled);
    this.endRecording();
    this.settings.dispose();
    void this.inTurn(() => this.stopNow()).finally(() => {
      this.status.dispose();
      this.trace.dispose();
      this.output.dispose();
    });
  }

  /** The server then asks for them. */
  private tellSettings(): void {
    if (this.isRunning) {
      void this.client?.sendNotification('workspace/didChangeConfiguration', { settings: null });
    }
  }

  private inTurn(step: () => Promise<void>): Promise<void> {
    this.turn = this.turn.then(step, step);
    return this.turn;
  }

  private async startNow(): Promise<void> {
    if (this.client !== undefined && this.client.state !== State.Stopped) {
      return;
    }
    this.status.starting();
    this.lastWords = '';
    const client = new LanguageClient(LANGUAGE, 'ipseckey', () => this.spawn(), {
      documentSelector: [
        { language: LANGUAGE, scheme: 'file' },
        { language: LANGUAGE, scheme: 'untitled' },
        { language: LANGUAGE, scheme: 'vscode-remote' },
      ],
      outputChannel: this.output,
      traceOutputChannel: this.trace,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationFailedHandler: () => false,
    });
    this.client = client;
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) {
        this.status.running(client.initializeResult?.serverInfo?.version);
        this.settled = setTimeout(() => {
          this.endRecording();
          this.endRecording = this.program.recordArchive();
        }, SETTLED);
      } else if (newState === State.Stopped) {
        clearTimeout(this.settled);
        this.status.stopped();
      }
    });
    try {
      await client.start();
    } catch (error) {
      this.failed(error);
    }
  }

  private async stopNow(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    if (client !== undefined) {
      // A server that never came up cannot be asked to stop.
      await client.dispose().catch(() => undefined);
    }
  }

  private spawn(): Promise<ChildProcess> {
    const launch = this.program.launch(['lsp']);
    return new Promise((resolve, reject) => {
      const child = spawn(launch.command, launch.args, { env: launch.env, stdio: 'pipe' });
      child.once('error', reject);
      child.once('spawn', () => {
        this.process = child;
        child.stderr.on('data', (bytes: Buffer) => {
          this.lastWords = (this.lastWords + bytes.toString()).slice(-LAST_WORDS);
        });
        resolve(child);
      });
    });
  }

  private failed(error: unknown): void {
    const reason = this.lastWords.trim().split('\n').at(-1) ?? '';
    const message = reason !== '' ? reason : error instanceof Error ? error.message : String(error);
    this.status.failed(message);
    this.output.error(message);
    void this.offerHelp(message);
  }

  private async offerHelp(message: string): Promise<void> {
    const settings = 'Open Settings';
    const output = 'Show Output';
    const again = 'Try Again';
    const choice = await vscode.window.showErrorMessage(
      `The ipseckey language server cannot start: ${message}`,
      settings,
      output,
      again,
    );
    switch (choice) {
      case settings:
        await vscode.commands.executeCommand('workbench.action.openSettings', '@ext:ipseckey.ipseckey');
        break;
      case output:
        this.showOutput();
        break;
      case again:
        await this.restart();
        break;
    }
  }
}
