export const title = 'the line above a process counts its handoffs; a click shows where they are';

export async function journey({ workbench, words }) {
  const { page } = workbench;
  await workbench.open('hundesteuer.weg');
  await page.locator('.codelens-decoration a', { hasText: words.oneHandoff }).click();
  await page.locator('.zone-widget .ref-tree .monaco-list-row', { hasText: 'übergabe Anmeldung an' }).waitFor();
}
