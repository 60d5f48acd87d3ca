import { change, nothingIsWrong, openBoth } from '../diagram.mjs';
import { until } from '../workbench.mjs';

export const title = 'a step that is dragged to another lane is another one’s in the text, and the missing handoff is told in both';
/** Two steps in one hand, so that a handoff is missing where one of them is in another. */
export function prepare(folder) {
  nothingIsWrong(folder);
  change(folder, '  versand', '  schritt "Bescheid entwerfen" als Entwerfen durch Steueramt.Sachbearbeitung dauer 5 min\n  versand');
}

export async function journey({ workbench, words }) {
  const diagram = await openBoth(workbench, words);
  await diagram.showAll(words);
  const from = await diagram.middle('Entwerfen');
  const lane = await diagram.box('lane_Buergerbuero.Sachbearbeitung');
  await diagram.drag(from, { x: from.x, y: lane.y + lane.height / 2 });
  await workbench.waitForLine(/schritt "Bescheid entwerfen" als Entwerfen durch Bürgerbüro\.Sachbearbeitung dauer 5 min/);
  await until(async () => {
    const [step, now] = [await diagram.middle('Entwerfen'), await diagram.box('lane_Buergerbuero.Sachbearbeitung')];
    return step.y > now.y && step.y < now.y + now.height;
  }, 'the step lies in the other lane');
  await diagram.missing.first().waitFor();
  await workbench.showProblems();
  await workbench.problem('H201').first().waitFor();
  await workbench.picture('missing');
  // What is not possible comes to nothing, and why is said: an end is nobody’s.
  await diagram.showAll(words);
  const end = await diagram.middle('Festgesetzt__send_bescheid');
  const other = await diagram.box('lane_Buergerbuero.Sachbearbeitung');
  await diagram.drag(end, { x: end.x, y: other.y + other.height / 2 });
  await diagram.notice.first().waitFor();
  await workbench.picture('refused');
  const [notice, view] = [await diagram.notice.first().boundingBox(), await diagram.frame.locator('.djs-container').first().boundingBox()];
  if (notice.x < view.x || notice.x + notice.width > view.x + view.width) throw new Error('why is cut off');
  // Nothing was done that could be taken back but the first drag.
  await diagram.tool(words.undo).click();
  await workbench.waitForLine(/schritt "Bescheid entwerfen" als Entwerfen durch Steueramt\.Sachbearbeitung dauer 5 min/);
}
