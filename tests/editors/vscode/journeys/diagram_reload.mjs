import { openBoth, shownDiagram } from '../diagram.mjs';
import { writeSecond } from '../second.mjs';
import { until } from '../workbench.mjs';

export const title = 'after the window is reloaded, the diagram is back: the same process, zoom and selection';

/** A second process: the one that is shown by itself is the first. */
export const prepare = folder => writeSecond(folder);

export async function journey({ workbench, words }) {
  const { page } = workbench;
  const diagram = await openBoth(workbench, words);
  await diagram.frame.locator('.dw-chooser').selectOption({ label: 'Hund abmelden' });
  await diagram.element('Austragen').waitFor();
  await diagram.click('Austragen');
  const before = await diagram.view();
  await diagram.tool(words.zoomIn).click();
  const view = await until(async () => {
    const now = await diagram.view();
    return now !== before && now;
  }, 'it is larger');
  const gone = page.waitForEvent('load');
  await workbench.command('Developer: Reload Window');
  await gone;
  await workbench.isComplete();
  const again = await shownDiagram(workbench);
  await again.element('Austragen').waitFor();
  await again.selected('Austragen').waitFor();
  // What is selected may have been scrolled into sight.
  const zoomOf = transform => Number(/matrix\(([\d.]+)/.exec(transform)?.[1]).toFixed(2);
  await until(async () => zoomOf(await again.view()) === zoomOf(view), 'the zoom is as before');
  await again.doubleClick('Austragen');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Hund streichen');
  await page.keyboard.press('Enter');
  await again.waitForName('Austragen', 'Hund streichen');
  await page.locator('.tab.dirty').first().waitFor();
}
