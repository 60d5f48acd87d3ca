// "dienstweg check" as a task, for a look at everything at once and for people's own tasks.json.
import * as vscode from 'vscode';
import { language } from './language';
import type { Server } from './server/server';

interface Definition extends vscode.TaskDefinition {
  readonly task: 'check';
  readonly paths?: readonly string[];
  readonly failOn?: string;
}

const type = 'dienstweg';

export function offerTasks(context: vscode.ExtensionContext, server: Server): void {
  context.subscriptions.push(
    vscode.tasks.registerTaskProvider(type, {
      provideTasks: async () => {
        const folders = vscode.workspace.workspaceFolders ?? [];
        return (await Promise.all(folders.map(folder => checkTask(server, folder)))).filter(task => task !== undefined);
      },
      resolveTask: async task => {
        if (task.definition['task'] !== 'check') return undefined;
        const folder = typeof task.scope === 'object' ? task.scope : vscode.workspace.workspaceFolders?.[0];
        // The definition must be the very one that is to be resolved.
        return folder === undefined ? undefined : checkTask(server, folder, task.definition as Definition);
      },
    }),
  );
}

/** Undefined: there is no program to run. */
export async function checkTask(
  server: Server,
  folder: vscode.WorkspaceFolder,
  definition: Definition = { type, task: 'check' },
): Promise<vscode.Task | undefined> {
  const program = await server.program();
  if (program === undefined) return undefined;
  const words = [
    'check',
    ...(definition.paths ?? []),
    '--language',
    language(),
    ...(definition.failOn === undefined ? [] : ['--fail-on', definition.failOn]),
  ];
  const task = new vscode.Task(
    definition,
    folder,
    vscode.l10n.t('check'),
    type,
    new vscode.ProcessExecution(program.file, words, { cwd: folder.uri.fsPath }),
    // While the server runs, it reports the same findings for all files: they are not shown twice.
    server.state.kind === 'running' ? [] : ['$dienstweg-errors', '$dienstweg-warnings', '$dienstweg-notes'],
  );
  task.group = vscode.TaskGroup.Test;
  task.presentationOptions = { reveal: vscode.TaskRevealKind.Always, clear: true, echo: false };
  return task;
}
