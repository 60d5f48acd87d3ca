// What the journeys begin with.
export const text = `organisation Haus {
  einheit Amt {
    rolle Annahme
    rolle Prüfung
    rolle Kasse
  }
}

extern Bürger "Bürgerin"

dokument Antrag

prozess Kurz "Ein kurzer Prozess" {
  verantwortlich Amt.Kasse
  auslöser Antrag von Bürger an Amt.Annahme

  zuständig Amt.Annahme {
    schritt "Aufnehmen" als Aufnahme // bleibt stehen
    schritt "Kopieren" als Kopie
    schritt "Sortieren" als Sortierung
  }
  übergabe Antrag an Amt.Prüfung

  zuständig Amt.Prüfung {
    prüfung "Prüfen" als P
    schritt "Notieren" als Notiz
  }
  ende "Fertig"
}
`;

export const forked = text.replace('    schritt "Notieren"', '    entscheidung "Passt es?" {\n      wenn "ja"\n      wenn "nein" { schritt "Nachfordern" als N }\n    }\n    schritt "Notieren"');
