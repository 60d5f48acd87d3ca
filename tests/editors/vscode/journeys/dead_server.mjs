import { processesBelow } from '../code_server.mjs';
import { until } from '../workbench.mjs';

export const title = 'a server that dies is started again, and after several times the person is asked';

export async function journey({ workbench, words }) {
  const { page, code } = workbench;
  await workbench.open('hundesteuer.weg');
  await workbench.squiggle();
  const ours = () => processesBelow(code.pid, '/server/dienstweg lsp');
  let [last] = await until(() => ours().length === 1 && ours(), 'one server runs');
  for (let death = 1; death <= 4; ++death) {
    process.kill(last, 'SIGKILL');
    [last] = await until(() => ours().length === 1 && ours()[0] !== last && ours(), `a new server after death ${death}`);
  }
  await workbench.squiggle();
  process.kill(last, 'SIGKILL');
  const question = workbench.notification(words.endedSeveralTimes);
  await question.waitFor();
  for (const button of [words.startAgain, words.showLog, words.report]) await question.locator('.monaco-button', { hasText: button }).waitFor();
  if (ours().length !== 0) throw new Error('a server was started without being asked');
  await question.locator('.monaco-button', { hasText: words.startAgain }).click();
  await until(() => ours().length === 1, 'a server runs again');
  await workbench.squiggle();
}
