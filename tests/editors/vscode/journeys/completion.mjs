import { until } from '../workbench.mjs';

export const title = 'a role is offered while it is written, and accepted with Enter';

export async function journey({ workbench }) {
  const { page } = workbench;
  await workbench.open('hundesteuer.weg');
  await workbench.squiggle();
  await workbench.goTo(19, 30);
  await page.keyboard.type(' durch Steueramt.Sach');
  await workbench.press('Control+Space', page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: 'Sachbearbeitung' }));
  await page.keyboard.press('Enter');
  await workbench.waitForLine(/schritt "Steuer festsetzen" durch Steueramt\.Sachbearbeitung erzeugt Bescheid/);
  await until(async () => (await page.locator('.squiggly-error').count()) === 0, 'nothing is underlined any more');
}
