import * as vscode from 'vscode';
import { LANGUAGE } from './language';
import type { Program } from './program';

/** A task of tasks.json: `{ "type": "ipseckey", "files": ["keys"] }`. */
interface CheckDefinition extends vscode.TaskDefinition {
  readonly files?: readonly string[];
  readonly args?: readonly string[];
}

/** Tasks that run `ipseckey check`; its findings become problems, in closed files too. */
export class CheckTasks implements vscode.TaskProvider, vscode.Disposable {
  private readonly registration = vscode.tasks.registerTaskProvider(LANGUAGE, this);

  constructor(private readonly program: Program) {}

  provideTasks(): vscode.Task[] {
    return (vscode.workspace.workspaceFolders ?? []).map((folder) =>
      this.task({ type: LANGUAGE, files: ['.'] }, folder, 'check all key files'),
    );
  }

  resolveTask(task: vscode.Task): vscode.Task {
    const definition: CheckDefinition = task.definition;
    return this.task(definition, task.scope ?? vscode.TaskScope.Workspace, task.name);
  }

  dispose(): void {
    this.registration.dispose();
  }

  private task(
    definition: CheckDefinition,
    scope: vscode.WorkspaceFolder | vscode.TaskScope,
    name: string,
  ): vscode.Task {
    const { command, args, env } = this.program.launch([
      'check',
      '--format',
      'concise',
      ...(definition.args ?? []),
      ...(definition.files ?? ['.']),
    ]);
    const java = env.IPSECKEY_JAVA_HOME;
    const execution = new vscode.ProcessExecution(
      command,
      [...args],
      java === undefined ? {} : { env: { IPSECKEY_JAVA_HOME: java } },
    );
    const task = new vscode.Task(definition, scope, name, LANGUAGE, execution, '$ipseckey');
    task.group = vscode.TaskGroup.Test;
    task.presentationOptions = { reveal: vscode.TaskRevealKind.Silent, clear: true };
    return task;
  }
}
