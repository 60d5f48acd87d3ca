// The panels of diagrams in the workbench.
import type * as vscode from 'vscode';

const patienceMs = 2000;

/** Where it is: without its column, the editor would make it anew in the active one. */
export function bringForward(panel: vscode.WebviewPanel): void {
  panel.reveal(panel.viewColumn);
}

/** Whether it is the active one then. */
export function comesForward(panel: vscode.WebviewPanel): Promise<boolean> {
  if (panel.active) return Promise.resolve(true);
  return new Promise(resolve => {
    const done = (active: boolean) => {
      clearTimeout(timer);
      listener.dispose();
      resolve(active);
    };
    const timer = setTimeout(() => done(false), patienceMs);
    const listener = panel.onDidChangeViewState(() => {
      if (panel.active) done(true);
    });
    bringForward(panel);
  });
}
