// A new process: in an empty folder the program creates a first workspace, elsewhere a file with the snippet of a process.
import * as vscode from 'vscode';
import { language } from '../language';
import { runProgram } from '../program/run';
import type { Server } from '../server/server';

export async function newProcess(extensionFolder: vscode.Uri, server: Server): Promise<void> {
  const folder = await chooseFolder();
  if (folder === undefined) return;
  const title = await vscode.window.showInputBox({
    title: vscode.l10n.t('New process'),
    prompt: vscode.l10n.t('What is the process called? For example: Register a dog for the dog tax'),
    validateInput: text => (fileName(text) === '' ? vscode.l10n.t('Please enter a name with at least one letter.') : undefined),
  });
  if (title === undefined) return;
  const made = (await isEmpty(folder)) ? await createWorkspace(extensionFolder, server, folder, title) : await createFile(extensionFolder, folder, title);
  if (made !== undefined) await vscode.window.showTextDocument(made);
}

async function chooseFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length > 1) return (await vscode.window.showWorkspaceFolderPick())?.uri;
  if (folders[0] !== undefined) return folders[0].uri;
  const open = vscode.l10n.t('Open a folder …');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('Processes lie in a folder. Open an empty one, or the one with your processes, and choose “New process” again.'),
    open,
  );
  if (answer === open) await vscode.commands.executeCommand('workbench.action.files.openFolder');
  return undefined;
}

/** No process and no settings yet, at any depth. */
async function isEmpty(folder: vscode.Uri): Promise<boolean> {
  return (await vscode.workspace.findFiles(new vscode.RelativePattern(folder, '**/{*.weg,dienstweg.toml}'), null, 1)).length === 0;
}

async function createWorkspace(
  extensionFolder: vscode.Uri,
  server: Server,
  folder: vscode.Uri,
  title: string,
): Promise<vscode.TextDocument | undefined> {
  const program = await server.program();
  if (program === undefined) return createFile(extensionFolder, folder, title);
  const { failure } = await runProgram(program, ['init', folder.fsPath, '--yes', `--process=${title}`, '--language', language()]);
  if (failure !== undefined) {
    await vscode.window.showErrorMessage(vscode.l10n.t('The process could not be created: {0}', failure));
    return undefined;
  }
  // The file with the process lies in a folder of its own, the organisation beside the settings.
  const made = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, '*/*.weg'), null, 1);
  return made[0] === undefined ? undefined : vscode.workspace.openTextDocument(made[0]);
}

/** An unsaved file beside the one that is open, else in the folder; it gets its name when it is saved. */
async function createFile(extensionFolder: vscode.Uri, folder: vscode.Uri, title: string): Promise<vscode.TextDocument> {
  const open = vscode.window.activeTextEditor?.document;
  const beside =
    open?.languageId === 'dienstweg' && open.uri.scheme === 'file' ? vscode.Uri.joinPath(open.uri, '..') : folder;
  const file = vscode.Uri.joinPath(beside, `${fileName(title)}.weg`);
  const exists = await vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
  const document = await vscode.workspace.openTextDocument(exists ? file : file.with({ scheme: 'untitled' }));
  if (!exists) {
    const editor = await vscode.window.showTextDocument(document);
    await editor.insertSnippet(await processSnippet(extensionFolder, title), new vscode.Position(0, 0));
  }
  return document;
}

/** The first of the snippets is the whole process; its second field is the label. */
async function processSnippet(extensionFolder: vscode.Uri, title: string): Promise<vscode.SnippetString> {
  const file = vscode.Uri.joinPath(extensionFolder, 'snippets', `${language()}.json`);
  const all = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file))) as Record<string, { body: string[] }>;
  const body = (Object.values(all)[0]?.body ?? []).join('\n');
  const label = title.replaceAll('"', '').replace(/[\\$}]/g, '\\$&');
  return new vscode.SnippetString(body.replace(/\$\{2:[^}]*\}/, () => `\${2:${label}}`));
}

/** What a file may be called on every system; empty if nothing is left. */
export function fileName(title: string): string {
  return title
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}
