// Further processes of the workspace, for journeys in which one is not enough.
import { appendFileSync } from 'node:fs';
import path from 'node:path';

/** At the end of the file of the first one, or in one of its own. */
export function writeSecond(folder, { file = 'hundesteuer.weg', name = 'Abmeldung', title = 'Hund abmelden', step = 'Austragen' } = {}) {
  appendFileSync(
    path.join(folder, file),
    `
prozess ${name} "${title}" {
  verantwortlich  Steueramt.Leitung
  auslöser        Anmeldung von Halter an Steueramt.Sachbearbeitung per Post
  ergebnis        ${name}Fertig "${title}: fertig"
  gemäß           KAG "§ 3"

  schritt "Hund ${step.toLowerCase()}" als ${step} durch Steueramt.Sachbearbeitung dauer 5 min
  ende als ${name}Fertig ablage E-Akte
}
`,
  );
}
