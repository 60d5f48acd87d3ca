export const title = 'a step without a role is underlined, and the list of problems says why';

export async function journey({ workbench, words }) {
  await workbench.open('hundesteuer.weg');
  await workbench.squiggle();
  await workbench.showProblems();
  const row = workbench.problem('R101');
  await row.first().waitFor();
  if ((await row.count()) !== 1) throw new Error('one finding is told more than once');
  const text = await row.innerText();
  if (!text.includes(words.nobodyResponsible)) throw new Error(`another sentence: ${text}`);
  if (!/dienstweg/i.test(text)) throw new Error(`no source: ${text}`);
}
