import { nothingIsWrong, openBoth } from '../diagram.mjs';
import { until } from '../workbench.mjs';

export const title = 'a step out of the palette is dropped on a short way with the mouse, and so is one that is dropped beside a way';
export const prepare = nothingIsWrong;

export async function journey({ workbench, words }) {
  const { page } = workbench;
  const diagram = await openBoth(workbench, words);
  await diagram.showAll(words);
  const order = async patterns => {
    const lines = await workbench.lines();
    const at = patterns.map(pattern => lines.findIndex(line => pattern.test(line)));
    if (at.some((line, i) => line < 0 || (i > 0 && line <= at[i - 1]))) throw new Error(`not in this order: ${patterns.join(', ')}`);
  };
  const put = async (at, way, name) => {
    // It is seen before it is let go.
    await diagram.dragNew(words.step, at, async () => {
      await diagram.frame.locator(`.djs-connection.new-parent[data-element-id="${way}"]`).waitFor({ state: 'attached' });
      await workbench.picture(name);
    });
    await diagram.field.waitFor();
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await workbench.waitForLine(new RegExp(`schritt "${name}"`));
    await until(async () => (await diagram.frame.locator('.djs-shape .djs-visual text', { hasText: name }).count()) > 0, 'the step is drawn');
  };
  const short = 'flow_steuer-festsetzen.send_bescheid';
  const { width } = await diagram.element(short).boundingBox();
  if (width > 40) throw new Error(`the way is not short: ${width}`);
  await put(await diagram.onWay(short), short, 'Unterschreiben');
  await order([/Steuer festsetzen/, /Unterschreiben/, /versand/]);
  await diagram.showAll(words);
  // Beside the way to the end: what is under the pointer there is the lane.
  const long = 'flow_send_bescheid.Festgesetzt__send_bescheid';
  const beside = await diagram.onWay(long);
  await put({ x: beside.x, y: beside.y + 9 }, long, 'Ablegen');
  await order([/Unterschreiben/, /versand/, /Ablegen/, /ende als/]);
}
