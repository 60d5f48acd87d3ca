import { nothingIsWrong, openBoth } from '../diagram.mjs';
import { until } from '../workbench.mjs';

export const title = 'a step that is deleted in the diagram is gone from the text, and all else stays';
export const prepare = nothingIsWrong;

export async function journey({ workbench, words }) {
  const diagram = await openBoth(workbench, words);
  await diagram.showAll(words);
  const before = await workbench.lines();
  await diagram.click('steuer-festsetzen');
  await workbench.page.keyboard.press('Delete');
  await until(async () => (await diagram.element('steuer-festsetzen').count()) === 0, 'the step is gone from the diagram');
  const after = await until(async () => {
    const lines = await workbench.lines();
    return !lines.some(line => line.includes('Steuer festsetzen')) && lines;
  }, 'the step is gone from the text');
  const bare = lines => lines.filter(line => line.trim() !== '' && !line.includes('Steuer festsetzen')).join('\n');
  if (bare(after) !== bare(before)) throw new Error(`more has changed: ${after.join('\n')}`);
}
