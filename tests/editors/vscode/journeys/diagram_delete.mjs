import path from 'node:path';
import { readText } from '../code_server.mjs';
import { nothingIsWrong, openBoth } from '../diagram.mjs';
import { until } from '../workbench.mjs';

export const title = 'a step that is deleted in the diagram is gone from the text, and all else stays';
export const prepare = nothingIsWrong;

export async function journey({ workbench, words }) {
  const { page, folder } = workbench;
  const written = () => readText(path.join(folder, 'hundesteuer.weg'));
  const diagram = await openBoth(workbench, words);
  await diagram.showAll(words);
  const before = written();
  await diagram.click('steuer-festsetzen');
  await page.keyboard.press('Delete');
  await until(async () => (await diagram.element('steuer-festsetzen').count()) === 0, 'the step is gone from the diagram');
  await page.keyboard.press('Control+s');
  await until(() => !written().includes('Steuer festsetzen'), 'the step is gone from the file');
  const bare = text => text.split('\n').filter(line => line.trim() !== '' && !line.includes('Steuer festsetzen'));
  if (bare(written()).join('\n') !== bare(before).join('\n')) throw new Error(`more has changed: ${written()}`);
}
