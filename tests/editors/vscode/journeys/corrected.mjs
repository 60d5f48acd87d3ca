// The control: a journey that must fail, for here nothing is wrong. If it passes, the others prove nothing.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const title = 'control: where nothing is wrong, nothing is underlined';
export const mustFail = /squiggly/;

export function prepare(folder) {
  const file = path.join(folder, 'hundesteuer.weg');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"Steuer festsetzen"', '"Steuer festsetzen" durch Steueramt.Sachbearbeitung'));
}

export async function journey({ workbench }) {
  await workbench.open('hundesteuer.weg');
  await workbench.squiggle(5000);
}
