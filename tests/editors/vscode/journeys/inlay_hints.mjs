import path from 'node:path';
import { readText } from '../code_server.mjs';
import { until } from '../workbench.mjs';

export const title = 'who has the case is shown where that changes, without standing in the file';

export async function journey({ workbench }) {
  await workbench.open('hundesteuer.weg');
  const source = readText(path.join(workbench.folder, 'hundesteuer.weg')).split('\n');
  const roles = text => text.split('Sachbearbeitung').length;
  await until(async () => {
    const lines = await workbench.lines();
    return lines.some((line, at) => source[at] !== undefined && line.length > source[at].length && roles(line) > roles(source[at]));
  }, 'a hint that names the role which has the case');
}
