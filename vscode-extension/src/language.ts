// The language that the program is asked to speak: the editor's, if it is one of its two.
import * as vscode from 'vscode';

export function language(): 'de' | 'en' {
  return /^de\b/i.test(vscode.env.language) ? 'de' : 'en';
}
