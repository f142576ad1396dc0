// Makes the two packages in target/ from the folder of a program: one for all systems, and one for Linux on x64 with a Java runtime.
import { createVSIX } from '@vscode/vsce';
import { cp, mkdir, rm } from 'node:fs/promises';
import { existsSync, readFileSync } from 'node:fs';

const program = process.argv[2] ?? '../src/target/ipseckey';
const runtime = 'target/runtime';
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

await mkdir('target', { recursive: true });
await rm('server', { recursive: true, force: true });
// A start-up archive holds for the jars where they were built, and VS Code unpacks them elsewhere.
await cp(program, 'server', { recursive: true, dereference: true, filter: (file) => !file.endsWith('.aot') });
await cp('../LICENSE', 'LICENSE');

const options = { dependencies: false, allowMissingRepository: true, rewriteRelativeLinks: false };
await createVSIX({ ...options, packagePath: `target/ipseckey-${version}.vsix` });
if (process.platform === 'linux' && process.arch === 'x64' && existsSync(runtime)) {
  await cp(runtime, 'server/runtime', { recursive: true, dereference: true });
  await createVSIX({ ...options, target: 'linux-x64', packagePath: `target/ipseckey-linux-x64-${version}.vsix` });
}
