import { change, nothingIsWrong, openBoth } from '../diagram.mjs';
import { until } from '../workbench.mjs';

export const title = 'a way that is drawn from a branch to an earlier step becomes a jump in the text';

export function prepare(folder) {
  nothingIsWrong(folder);
  change(
    folder,
    '  versand',
    `  entscheidung "Vollständig?" als Fragen durch Steueramt.Sachbearbeitung {
    wenn "nein" {
      schritt "Nachfordern" als Nachfordern durch Steueramt.Sachbearbeitung dauer 5 min
    }
    wenn "ja"
  }
  versand`,
  );
}

export async function journey({ workbench, words }) {
  const { page } = workbench;
  const diagram = await openBoth(workbench, words);
  await diagram.showAll(words);
  await diagram.click('Nachfordern');
  await diagram.pad(words.connect).click();
  const { x, y } = await diagram.middle('steuer-festsetzen');
  await page.mouse.move(x - 10, y, { steps: 8 });
  await page.mouse.click(x, y);
  // The step to which it leads gets a name, and the jump names it.
  const [, name] = /als (\S+)/.exec(await workbench.waitForLine(/schritt "Steuer festsetzen" als \S+/));
  await workbench.waitForLine(new RegExp(`^\\s*zurück zu ${name}\\s*$`));
  await until(async () => (await diagram.element('flow_Nachfordern.send_bescheid').count()) === 0, 'it does not lead on any more');
  const lines = await workbench.lines();
  const at = pattern => lines.findIndex(line => pattern.test(line));
  if (at(/^\s*zurück zu/) !== at(/schritt "Nachfordern"/) + 1) throw new Error('the jump stands elsewhere');
}
