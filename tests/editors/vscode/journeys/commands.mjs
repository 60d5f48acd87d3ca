import { until } from '../workbench.mjs';

export const title = 'the palette speaks the language of the editor; a finding is explained, a new process begun, everything checked';

export async function journey({ workbench, words }) {
  const { page } = workbench;
  await workbench.open('hundesteuer.weg');
  await workbench.squiggle();
  await workbench.goTo(19, 6);
  await workbench.command(words.explainFinding);
  await page.locator('.tab', { hasText: 'R101' }).waitFor();
  await workbench.waitForLine(/missing-responsible/);
  await page.locator('.tab', { hasText: 'hundesteuer.weg' }).click();

  await workbench.command(words.newProcess);
  const input = page.locator('.quick-input-widget input').first();
  await until(async () => (await page.locator('.quick-input-widget').innerText()).includes(words.newProcessPrompt), 'it asks for the name');
  await input.fill('Müllgebühr "neu" festsetzen');
  await page.keyboard.press('Enter');
  await page.locator('.tab.active', { hasText: 'müllgebühr-neu-festsetzen.weg' }).waitFor();
  await workbench.waitForLine(new RegExp(`^${words.process} Name "Müllgebühr neu festsetzen" \\{`));
  await page.keyboard.press('Escape');

  await workbench.command(words.checkWorkspace);
  await page.locator('.terminal-wrapper.active, .terminal-outer-container .xterm').first().waitFor();
}
