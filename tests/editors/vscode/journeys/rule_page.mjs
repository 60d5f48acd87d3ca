export const title = 'the code of a finding in the list of problems leads to the page of its rule, which needs no network';

export async function journey({ workbench }) {
  const { page } = workbench;
  await workbench.showProblems();
  await workbench.problem('R101').locator('a', { hasText: 'R101' }).click();
  await page.locator('.tab.active', { hasText: 'R101' }).waitFor();
  await workbench.waitForLine(/missing-responsible/);
}
