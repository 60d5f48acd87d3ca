import path from 'node:path';
import { readText } from '../code_server.mjs';
import { until } from '../workbench.mjs';

export const title = 'who has the case is shown where that changes, without standing in the file';

export async function journey({ workbench, words }) {
  await workbench.open('hundesteuer.weg');
  const source = readText(path.join(workbench.folder, 'hundesteuer.weg'));
  if (source.includes(words.holder)) throw new Error('what is looked for stands in the file');
  await until(async () => (await workbench.lines()).some(line => line.includes(words.holder)), `the hint “${words.holder}”`);
}
