import { until } from '../workbench.mjs';

export const title = 'the proposal is offered, applied, and the finding is gone';

export async function journey({ workbench }) {
  const { page } = workbench;
  await workbench.open('hundesteuer.weg');
  await workbench.squiggle();
  await workbench.goTo(19, 6);
  const proposal = page.locator('.action-widget .monaco-list-row.action', { hasText: 'durch Steueramt.Sachbearbeitung' }).first();
  await workbench.press('Control+.', proposal);
  await proposal.click();
  await workbench.waitForLine(/schritt "Steuer festsetzen" durch Steueramt\.Sachbearbeitung erzeugt Bescheid/);
  await until(async () => (await page.locator('.squiggly-error').count()) === 0, 'nothing is underlined any more');
}
