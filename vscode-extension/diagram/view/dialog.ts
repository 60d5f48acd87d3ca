// Small dialogs over the picture: the keys, and the name of a new lane. The browser's own <dialog> keeps the focus in and gives it back.
import type { Words } from '../words';
import { button, freshId, make } from './dom';

function openDialog(words: Words, title: string, within: HTMLElement, ...content: readonly Node[]): HTMLDialogElement {
  const id = freshId('title');
  const close = button(words.say('close'), 'dw-icon-close', () => dialog.close());
  const dialog = make('dialog', { class: 'dw-dialog', 'aria-labelledby': id }, make('div', { class: 'dw-head' }, make('h2', { id }, title), close), ...content);
  dialog.addEventListener('close', () => dialog.remove());
  within.append(dialog);
  dialog.showModal();
  return dialog;
}

export function showKeys(words: Words, within: HTMLElement): void {
  const rows = words.keys().map(({ keys, does }) => make('tr', {}, make('th', { scope: 'row' }, make('kbd', {}, keys)), make('td', {}, does)));
  openDialog(words, words.say('keys'), within, make('table', { class: 'dw-keys' }, make('tbody', {}, ...rows)));
}

export function askName(words: Words, title: string, label: string, within: HTMLElement, named: (name: string) => void): void {
  const input = make('input', { type: 'text', required: true, spellcheck: false });
  const add = make('button', { type: 'submit' }, words.say('add'));
  const form = make('form', { class: 'dw-form' }, make('label', {}, label, input), add);
  const dialog = openDialog(words, title, within, form);
  form.addEventListener('submit', event => {
    event.preventDefault();
    dialog.close();
    if (input.value.trim() !== '') named(input.value.trim());
  });
  input.focus();
}
