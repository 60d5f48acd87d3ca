#include "workspace/first_texts.h"

namespace dienstweg {

namespace {

constexpr FirstTexts kGerman{
    .settings =
        R"(# Einstellungen. Alle Dateien .weg in diesem Ordner und darunter gehören zusammen und kennen einander.
language = "de"

# Eine Regel abschalten oder anders einstufen („dienstweg explain“ nennt alle):
# [rules]
# H208 = "off"
)",
    .organisation =
        R"(// Wer es ist, der handelt: Ämter mit ihren Rollen, und wer von außen dazukommt. Rollen sind Aufgaben, keine Personen.
organisation <<organisation>> {
  einheit <<first unit>> {
    rolle Sachbearbeitung vertretung Leitung
    rolle Leitung vertretung Sachbearbeitung
  }
  einheit <<second unit>> {
    rolle Sachbearbeitung vertretung Leitung
    rolle Leitung vertretung Sachbearbeitung
  }
  extern Antragsteller "Antragstellerin oder Antragsteller"
}

// Womit gearbeitet wird: Unterlagen, Wege und Systeme.
dokument Antrag
dokument Antwort
kanal Post
system E-Akte "Elektronische Akte"
)",
    .processFolder = "prozesse",
    .process =
        R"(// Ein erster Ablauf: Jede Zeile sagt, was geschieht, die Reihenfolge ist der Ablauf. Eine Übergabe sagt, wie der Vorgang
// von einem Amt zum nächsten kommt. Löschen Sie eine Angabe und prüfen Sie mit „dienstweg check“, was dann fehlt.
prozess <<process>> {
  verantwortlich  <<second>>.Leitung
  auslöser        Antrag von Antragsteller an <<first>>.Sachbearbeitung per Post
  ergebnis        Erledigt "Antwort ist versandt" erzeugt Antwort

  prüfung "Antrag auf Vollständigkeit prüfen" als Prüfen durch <<first>>.Sachbearbeitung braucht Antrag dauer 10 min

  übergabe Antrag an <<second>>.Sachbearbeitung {
    per            E-Akte
    frist          2 Arbeitstage
    voraussetzung  "Der Antrag ist vollständig und lesbar"
    bestätigung    "Eingang in der E-Akte"
    abgelehnt      zurück zu Prüfen
    verspätet      an <<first>>.Leitung
  }

  zuständig <<second>>.Sachbearbeitung {
    schritt "Antwort schreiben" braucht Antrag erzeugt Antwort dauer 20 min
    versand Antwort an Antragsteller per Post
  }
  ende als Erledigt ablage E-Akte
}
)"};

constexpr FirstTexts kEnglish{
    .settings = R"(# Settings. All .weg files in this folder and below belong together and know one another.
language = "en"

# Switch a rule off or change its severity ("dienstweg explain" names them all):
# [rules]
# H208 = "off"
)",
    .organisation = R"(// Who acts: units with their roles, and who comes in from outside. Roles are tasks, not persons.
organisation <<organisation>> {
  unit <<first unit>> {
    role Clerk deputy Head
    role Head deputy Clerk
  }
  unit <<second unit>> {
    role Clerk deputy Head
    role Head deputy Clerk
  }
  external Applicant
}

// What is worked with: documents, channels and systems.
document Application
document Answer
channel Mail
system Records "Electronic records"
)",
    .processFolder = "processes",
    .process =
        R"(// A first flow of work: each line says what is done, the order is the flow. A handoff says how the case gets from one
// unit to the next. Delete a fact and see with "dienstweg check" what is missing then.
process <<process>> {
  owner    <<second>>.Head
  trigger  Application from Applicant to <<first>>.Clerk via Mail
  result   Done "The answer is sent" produces Answer

  check "Check that the application is complete" as Checking by <<first>>.Clerk needs Application takes 10 min

  handoff Application to <<second>>.Clerk {
    via           Records
    deadline      2 workdays
    condition     "The application is complete and legible"
    confirmation  "Entry in the records"
    refused       back to Checking
    late          to <<first>>.Head
  }

  responsible <<second>>.Clerk {
    step "Write the answer" needs Application produces Answer takes 20 min
    send Answer to Applicant via Mail
  }
  end as Done file Records
}
)"};

}  // namespace

const FirstTexts& firstTexts(Language language) { return language == Language::german ? kGerman : kEnglish; }

}  // namespace dienstweg
