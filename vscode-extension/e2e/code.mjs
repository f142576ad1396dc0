// A VS Code in a headless browser, with a fresh profile and a fresh copy of a workspace.
import { chromium } from 'playwright-core';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const here = import.meta.dirname;
const entry = path.join(here, 'node_modules/code-server/out/node/entry.js');

/** Where screenshots and logs are kept. */
export const OUT = path.join(here, 'out');

/** A machine may be slow, and several tests may share it. */
export const PATIENCE = 120_000;

const SETTINGS = {
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'chat.commandCenter.enabled': false,
  'security.workspace.trust.enabled': false,
  'files.autoSave': 'off',
  'files.simpleDialog.enable': true,
  'editor.minimap.enabled': false,
  'editor.fontSize': 14,
  'editor.fontFamily': 'DejaVu Sans Mono',
  'git.enabled': false,
};

/**
 * Starts one.
 *
 * @param options.workspace the folder that is copied
 * @param options.vsix the package that is installed, if any
 * @param options.settings settings of the user
 * @param options.machineSettings settings of the machine
 * @param options.withoutJava whether programs are found in a PATH without Java
 */
export async function startCode({ workspace, vsix, settings = {}, machineSettings = {}, withoutJava = false }) {
  const home = await mkdtemp(path.join(tmpdir(), 'ipseckey-code-'));
  const folder = path.join(home, 'keys');
  const data = path.join(home, 'data');
  const extensions = path.join(home, 'extensions');
  await mkdir(path.join(data, 'User'), { recursive: true });
  await mkdir(path.join(data, 'Machine'), { recursive: true });
  await mkdir(extensions);
  await cp(workspace, folder, { recursive: true });
  await writeFile(path.join(data, 'User/settings.json'), JSON.stringify({ ...SETTINGS, ...settings }));
  await writeFile(path.join(data, 'Machine/settings.json'), JSON.stringify(machineSettings));

  const env = { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}' };
  if (withoutJava) {
    env.PATH = await pathWithoutJava(home);
    delete env.JAVA_HOME;
  }
  const common = ['--config', path.join(home, 'config.yaml'), '--user-data-dir', data, '--extensions-dir', extensions];
  if (vsix !== undefined) {
    await run([...common, '--install-extension', vsix], env);
  }
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const server = spawn(
    process.execPath,
    [
      entry,
      ...common,
      ...['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`],
      ...['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust'],
    ],
    { env, stdio: 'ignore' },
  );
  await answers(`${base}/healthz`);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const page = await browser.newPage({ viewport: { width: 1200, height: 700 } });
  page.setDefaultTimeout(PATIENCE);
  const remote = `vscode-remote://127.0.0.1:${port}`;

  return {
    page,
    folder,
    extensions,
    remote,
    /** Loads the window; the payload says what is opened in it. */
    open: (payload) =>
      page.goto(`${base}/?folder=${folder}&payload=${encodeURIComponent(JSON.stringify(payload))}`, {
        timeout: PATIENCE,
      }),
    /** Keeps the logs of VS Code under a name. */
    async keepLogs(name) {
      const logs = path.join(data, 'logs');
      if (existsSync(logs)) {
        await cp(logs, path.join(OUT, `${name}-logs`), { recursive: true });
      }
    },
    async stop() {
      await browser.close();
      const gone = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await gone;
      await rm(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 300 });
    },
  };
}

/** The path of the package for this machine. */
export async function packageWithRuntime() {
  const target = path.join(here, '../target');
  const found = (await readdir(target)).find((name) => /^ipseckey-linux-x64-.*\.vsix$/.test(name));
  if (found === undefined) {
    throw new Error('no package for linux-x64 in vscode-extension/target: run mvn -q -DskipTests package');
  }
  return path.join(target, found);
}

async function pathWithoutJava(home) {
  const bin = path.join(home, 'bin');
  await mkdir(bin);
  for (const folder of (process.env.PATH ?? '').split(':').filter((name) => existsSync(name))) {
    for (const name of await readdir(folder)) {
      if (!name.startsWith('java') && !existsSync(path.join(bin, name))) {
        await symlink(path.join(folder, name), path.join(bin, name)).catch(() => undefined);
      }
    }
  }
  return bin;
}

async function answers(url) {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) {
      return;
    }
    await sleep(100);
  }
  throw new Error('code-server did not start');
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function run(args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [entry, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stdout.on('data', (bytes) => (said += bytes));
    child.stderr.on('data', (bytes) => (said += bytes));
    child.on('exit', (code) => (code === 0 ? resolve(said) : reject(new Error(said))));
  });
}
