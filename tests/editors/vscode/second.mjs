// A second process of the workspace, for journeys in which one is not enough.
import { appendFileSync } from 'node:fs';
import path from 'node:path';

/** At the end of the file of the first one, or in one of its own. */
export function writeSecond(folder, file = 'hundesteuer.weg') {
  appendFileSync(
    path.join(folder, file),
    `
prozess Abmeldung "Hund abmelden" {
  verantwortlich  Steueramt.Leitung
  auslöser        Anmeldung von Halter an Steueramt.Sachbearbeitung per Post
  ergebnis        Abgemeldet "Der Hund ist abgemeldet"
  gemäß           KAG "§ 3"

  schritt "Hund austragen" als Austragen durch Steueramt.Sachbearbeitung dauer 5 min
  ende als Abgemeldet ablage E-Akte
}
`,
  );
}
