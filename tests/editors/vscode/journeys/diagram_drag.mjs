import { nothingIsWrong, openBoth } from '../diagram.mjs';
import { until } from '../workbench.mjs';

export const title = 'a step that is dragged to another lane is another one’s in the text, and the missing handoff is told in both';
export const prepare = nothingIsWrong;

export async function journey({ workbench, words }) {
  const diagram = await openBoth(workbench, words);
  const from = await diagram.middle('steuer-festsetzen');
  const lane = await diagram.box('lane_Buergerbuero.Sachbearbeitung');
  await diagram.drag(from, { x: from.x, y: lane.y + lane.height / 2 });
  await workbench.waitForLine(/schritt "Steuer festsetzen" durch Bürgerbüro\.Sachbearbeitung erzeugt Bescheid/);
  await until(async () => {
    const [step, now] = [await diagram.middle('steuer-festsetzen'), await diagram.box('lane_Buergerbuero.Sachbearbeitung')];
    return step.y > now.y && step.y < now.y + now.height;
  }, 'the step lies in the other lane');
  await diagram.missing.first().waitFor();
  await workbench.showProblems();
  await workbench.problem('R201').first().waitFor();
  await workbench.picture('missing');
  // What is not possible comes to nothing, and why is said: an end is nobody’s.
  const text = (await workbench.lines()).join('\n');
  const end = await diagram.middle('Festgesetzt__send_bescheid');
  const other = await diagram.box('lane_Buergerbuero.Sachbearbeitung');
  await diagram.drag(end, { x: end.x, y: other.y + other.height / 2 });
  await diagram.notice.first().waitFor();
  if ((await workbench.lines()).join('\n') !== text) throw new Error('a refused drop has changed the text');
}
