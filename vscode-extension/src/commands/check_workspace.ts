// Checks every folder that is open, as a task, and shows the list of findings beside it.
import * as vscode from 'vscode';
import type { Server } from '../server/server';
import { checkTask } from '../tasks';

export async function checkWorkspace(server: Server): Promise<void> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    await vscode.window.showInformationMessage(vscode.l10n.t('No folder is open. Open the folder with your processes first.'));
    return;
  }
  for (const folder of folders) {
    const task = await checkTask(server, folder);
    if (task === undefined) {
      await server.restart(); // it says what is missing
      return;
    }
    await vscode.tasks.executeTask(task);
  }
}
