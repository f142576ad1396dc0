import { activation } from './activation.suite';
import { commands } from './commands.suite';
import { keys } from './keys.suite';
import { life } from './life.suite';
import { providers } from './providers.suite';
import { tasks } from './tasks.suite';

/** All suites; the one that ends the server comes last. */
export function describeAll(): void {
  activation();
  providers();
  commands();
  keys();
  tasks();
  life();
}
