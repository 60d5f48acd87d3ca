import { processesBelow } from '../code_server.mjs';
import { openBoth } from '../diagram.mjs';
import { until } from '../workbench.mjs';

export const title = 'a server that dies: the diagram says so, keeps its picture, and goes on when it is back';

export async function journey({ workbench, words }) {
  const { page, code } = workbench;
  const diagram = await openBoth(workbench, words);
  const ours = () => processesBelow(code.pid, '/server/dienstweg lsp');
  let [last] = await until(() => ours().length === 1 && ours(), 'one server runs');
  const rename = async text => {
    await diagram.doubleClick('Pruefen');
    await page.keyboard.press('Control+a');
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await workbench.waitForLine(new RegExp(`prüfung "${text}"`));
    await diagram.waitForName('Pruefen', text);
  };
  // Started again by itself, it is noticed by nobody.
  process.kill(last, 'SIGKILL');
  [last] = await until(() => ours().length === 1 && ours()[0] !== last && ours(), 'a new server');
  await until(async () => (await diagram.banner.count()) === 0, 'it is connected again');
  await until(async () => (await page.locator('.squiggly-error').count()) > 0, 'the new server has found what there is');
  await rename('Eins');
  for (let death = 2; death <= 5; ++death) {
    process.kill(last, 'SIGKILL');
    if (death < 5) [last] = await until(() => ours().length === 1 && ours()[0] !== last && ours(), `a new server after death ${death}`);
  }
  await diagram.banner.filter({ hasText: words.lost }).waitFor();
  await diagram.element('Pruefen').waitFor();
  await workbench.picture('lost');
  await workbench.notification(words.endedSeveralTimes).locator('.monaco-button', { hasText: words.startAgain }).click();
  await until(async () => (await diagram.banner.count()) === 0, 'the diagram is back');
  await rename('Zwei');
}
