// Addresses as the editor and the server write them may differ in what they escape.
import * as vscode from 'vscode';

export const normal = (uri: string): string => vscode.Uri.parse(uri).toString();

/** The document as it is open, if it is. */
export function openDocument(uri: string): vscode.TextDocument | undefined {
  const wanted = normal(uri);
  return vscode.workspace.textDocuments.find(document => document.uri.toString() === wanted);
}

/** Whether a page may name this file: nothing else is opened because it says so. */
export function isOfOurs(uri: string): boolean {
  const { scheme, path } = vscode.Uri.parse(uri);
  return (scheme === 'file' || scheme === 'untitled') && /(\.weg|\/dienstweg\.toml)$/.test(path);
}
