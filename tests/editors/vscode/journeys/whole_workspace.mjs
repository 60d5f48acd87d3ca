export const title = 'the list of problems names files that nobody opened';

export async function journey({ workbench, words }) {
  await workbench.showProblems();
  await workbench.problem('hundesteuer.weg').waitFor();
  await workbench.problem(words.nobodyResponsible).waitFor();
  if ((await workbench.page.locator('.tab').count()) !== 0) throw new Error('a file was opened');
}
