"""Writes a workspace of N files of one process each, as a town hall would have it: about 26 lines and 1 KB a file, with
umlauts and comments, 1000 files a folder, and beside them one organisation file and one file of documents a folder.
It checks clean. The same arguments give the same bytes.

    workspace.py FOLDER N [--language de|en] [--seed S]     N files of one process
    workspace.py FOLDER N --central                         the same under one head office that is responsible for everything
    workspace.py FOLDER --lines L [--language de|en]        one file with one process of about L lines
"""
import argparse
import pathlib
import random
import re

PER_FOLDER = 1000

# What an office is called, and what its processes are about.
OFFICES = {
    "de": [("Steueramt", "Hundesteuer festsetzen"), ("Bauamt", "Bauvoranfrage bearbeiten"),
           ("Wohngeld", "Wohngeld bewilligen"), ("Ordnungsamt", "Straßenfest erlauben"),
           ("Verkehr", "Fahrerlaubnis umschreiben"), ("Jugendamt", "Kita-Zuschuss gewähren"),
           ("Grünamt", "Baumfällung genehmigen"), ("Friedhof", "Grabnutzung verlängern")],
    "en": [("TaxOffice", "Assess the dog tax"), ("Building", "Answer a preliminary inquiry"),
           ("Housing", "Grant a housing benefit"), ("Order", "Permit a street festival"),
           ("Licences", "Exchange a driving licence"), ("Youth", "Grant a nursery allowance"),
           ("Parks", "Permit the felling of a tree"), ("Cemetery", "Extend the use of a grave")],
}
THING = {"de": "Vorgang", "en": "Matter"}

SETTINGS = {"de": 'language = "de"\n', "en": 'language = "en"\n'}

ORGANISATION_HEAD = {
    "de": 'organisation Stadt{f} "Verwaltung des Bezirks {f}" {{\n'
          '  einheit Bürgerbüro{f} "Bürgerbüro des Bezirks {f}" {{\n'
          '    rolle Sachbearbeitung  vertretung Leitung  befugt entscheiden  anzahl 6\n'
          '    rolle Leitung  vertretung Sachbearbeitung  anzahl 1\n'
          '  }}\n'
          '  einheit Kasse{f} "Stadtkasse, Bezirk {f}" {{\n'
          '    rolle Buchhaltung  vertretung Leitung  befugt entscheiden  anzahl 3\n'
          '    rolle Leitung  vertretung Buchhaltung  anzahl 1\n'
          '  }}\n',
    "en": 'organisation Town{f} "Administration of district {f}" {{\n'
          '  unit Desk{f} "Front desk of district {f}" {{\n'
          '    role Clerk  deputy Head  may decide  count 6\n'
          '    role Head  deputy Clerk  count 1\n'
          '  }}\n'
          '  unit Cashier{f} "Cashier of district {f}" {{\n'
          '    role Accounts  deputy Head  may decide  count 3\n'
          '    role Head  deputy Accounts  count 1\n'
          '  }}\n',
}
ORGANISATION_UNIT = {
    "de": '  einheit {u} {{\n'
          '    rolle Sachbearbeitung  vertretung Leitung  befugt entscheiden  anzahl 4 {{ system E-Akte }}\n'
          '    rolle Leitung "Leitung {u}"  vertretung Sachbearbeitung  befugt freigeben  anzahl 1 {{ system E-Akte }}\n'
          '  }}\n',
    "en": '  unit {u} {{\n'
          '    role Clerk  deputy Head  may decide  count 4 {{ system Records }}\n'
          '    role Head "Head of {u}"  deputy Clerk  may approve  count 1 {{ system Records }}\n'
          '  }}\n',
}
SHARED = {
    "de": '// Was alle Bezirke gemeinsam haben.\n'
          'extern Bürger "Bürger:innen"\n'
          'system   E-Akte "Elektronische Akte" digital\n'
          'kanal    Portal digital\n'
          'kanal    Post\n'
          'gesetz   Gebührensatzung "Gebührensatzung der Stadt"\n'
          'dokument Nachforderung "Nachforderung von Unterlagen"\n'
          'dokument Nachreichung "Nachgereichte Unterlagen"\n',
    "en": '// What all districts have in common.\n'
          'external Citizen\n'
          'system   Records "Electronic records" digital\n'
          'channel  Portal digital\n'
          'channel  Mail\n'
          'law      FeeStatute "Statute on fees of the town"\n'
          'document Inquiry "Request for missing papers"\n'
          'document Answer "Papers handed in later"\n',
}
DOCUMENTS = {
    "de": 'dokument Antrag{f} "Antrag im Bezirk {f}"\n'
          'dokument Bescheid{f} "Bescheid im Bezirk {f}" bescheid begründung rechtsbehelf\n'
          'dokument Vermerk{f} "Prüfvermerk im Bezirk {f}" digital {{ system E-Akte }}\n'
          'dokument Zahlungsbeleg{f}\n',
    "en": 'document Request{f} "Request in district {f}"\n'
          'document Notice{f} "Notice in district {f}" notice reasons appeal\n'
          'document Memo{f} "Memo in district {f}" digital {{ system Records }}\n'
          'document Receipt{f}\n',
}

# The shapes of processes. {n} name, {l} label, {u} office, {f} folder, {p} {q} shares, {d} days, {m} minutes, {c} the
# process that collects money in this folder.
SHAPES = {"de": [], "en": []}
SHAPES["de"].append('''\
// Aufgenommen im Gespräch mit dem {u}.
prozess {n} "{l}" {{
  verantwortlich  {u}.Leitung
  auslöser        Antrag{f} von Bürger an Bürgerbüro{f}.Sachbearbeitung per Portal
  ergebnis        Entschieden "Bescheid ist bekannt gegeben"
  gemäß           Gebührensatzung "§ 4"

  zuständig Bürgerbüro{f}.Sachbearbeitung {{
    prüfung "Angaben prüfen" als Prüfen braucht Antrag{f} dauer {m} min
    übergabe Antrag{f} an {u}.Sachbearbeitung {{
      per            E-Akte
      frist          {d} Arbeitstage
      voraussetzung  "Unterlagen sind vollständig"
      bestätigung    "Eingang in der E-Akte"
      abgelehnt      zurück zu Prüfen
      verspätet      an {u}.Leitung
    }}
  }}
  entscheidung "Sind die Voraussetzungen erfüllt?" durch {u}.Sachbearbeitung {{
    wenn "ja" {p} %  // der übliche Fall
    wenn "nein" {q} % {{
      versand Nachforderung an Bürger per Post
      ende "Antrag ist abgelehnt" ablage E-Akte
    }}
  }}
  schritt "Bescheid fertigen" durch {u}.Sachbearbeitung braucht Antrag{f} erzeugt Bescheid{f} dauer 15 min
  versand Bescheid{f} an Bürger per Post
  ende als Entschieden ablage E-Akte
}}
''')
SHAPES["de"].append('''\
prozess {n} "{l}" {{
  verantwortlich  {u}.Leitung
  auslöser        Antrag{f} von Bürger an {u}.Sachbearbeitung per Portal
  ergebnis        Entschieden "Bescheid ist bekannt gegeben"
  gemäß           Gebührensatzung "§ 4"

  zuständig {u}.Sachbearbeitung {{
    prüfung "Vollständigkeit prüfen" als Prüfen braucht Antrag{f} dauer {m} min
    entscheidung "Liegen alle Unterlagen vor?" {{
      wenn "nein" {q} % {{
        versand Nachforderung an Bürger per Post
        warten {{
          auf Nachreichung von Bürger {{ weiter mit Prüfen }}
          frist {d} Tage ab Nachforderung {{ ende "Antrag gilt als zurückgenommen" ablage E-Akte }}
        }}
      }}
      wenn "ja" {p} %
    }}
    // Wer prüft, gibt nicht frei.
    schritt "Bescheid entwerfen" als Entwerfen braucht Antrag{f} erzeugt Bescheid{f} dauer 20..30 min
    übergabe Bescheid{f} an {u}.Leitung per E-Akte frist 2 Arbeitstage verspätet an Bürgerbüro{f}.Leitung
  }}
  freigabe "Bescheid freigeben" durch {u}.Leitung braucht Bescheid{f} abgelehnt {{
    übergabe Bescheid{f} an {u}.Sachbearbeitung per E-Akte frist 2 Tage verspätet an {u}.Leitung
    weiter mit Entwerfen
  }}
  versand Bescheid{f} an Bürger per Post
  ende als Entschieden ablage E-Akte
}}
''')
SHAPES["de"].append('''\
prozess {n} "{l}" {{
  verantwortlich  {u}.Leitung
  auslöser        Antrag{f} von Bürger an {u}.Sachbearbeitung per Post
  ergebnis        Entschieden "Über den Antrag ist entschieden"
  gemäß           Gebührensatzung "§ 4"

  zuständig {u}.Sachbearbeitung {{
    prüfung "Antrag erfassen und prüfen" als Prüfen braucht Antrag{f} dauer {m} min
    parallel "Stellen beteiligen" {{
      zweig "Bürgerbüro" {{
        beteiligung "Meldedaten prüfen" von Bürgerbüro{f}.Sachbearbeitung braucht Antrag{f} erzeugt Vermerk{f} {{
          frist      {d} Tage
          verspätet  an Bürgerbüro{f}.Leitung
        }}
      }}
      zweig "Ortstermin" {{
        schritt "Örtlichkeit besichtigen" dauer 1,5 Stunden  // mit Fotos für die Akte
      }}
    }}
    schritt "Ergebnis auswerten" braucht Vermerk{f} dauer {m} min
    entscheidung "Ist er begründet?" {{
      wenn "ja" {p} %
      wenn "nein" {q} % {{ schritt "Ablehnung begründen" dauer 30 min }}
    }}
    schritt "Bescheid ausfertigen" braucht Antrag{f} erzeugt Bescheid{f}
    versand Bescheid{f} an Bürger per Post
  }}
  ende als Entschieden ablage E-Akte
}}
''')
SHAPES["de"].append('''\
prozess {n} "{l}" {{
  verantwortlich  {u}.Leitung
  auslöser        Antrag{f} von Bürger an Bürgerbüro{f}.Sachbearbeitung per Portal
  ergebnis        Abgegeben "Forderung ist an die Kasse gegeben"
  gemäß           Gebührensatzung "§ 4"
  notiz           "Gebühren erhebt die Kasse."

  prüfung "Antrag annehmen" als Annehmen durch Bürgerbüro{f}.Sachbearbeitung braucht Antrag{f} dauer {m} min
  übergabe Antrag{f} an {u}.Sachbearbeitung {{
    per            E-Akte
    frist          {d} Arbeitstage
    voraussetzung  "Identität ist geprüft"
    bestätigung    "Eingang in der E-Akte"
    abgelehnt      zurück zu Annehmen
    verspätet      an {u}.Leitung
  }}
  schritt "Bescheid über die Gebühr fertigen" durch {u}.Sachbearbeitung braucht Antrag{f} erzeugt Bescheid{f}
  versand Bescheid{f} an Bürger per Post
  übergabe Bescheid{f} an {c} {{
    per            E-Akte
    frist          1 Woche
    voraussetzung  "Bescheid ist bekannt gegeben"  // mit Kassenzeichen
    bestätigung    "Sollstellung im Finanzverfahren"
    abgelehnt      an {u}.Leitung
    verspätet      an Kasse{f}.Leitung
  }}
  ende als Abgegeben ablage E-Akte
}}
''')
COLLECT = {}
COLLECT["de"] = '''\
prozess {n} "Gebühr einziehen, Bezirk {f}" {{
  verantwortlich  Kasse{f}.Leitung
  auslöser        Bescheid{f} an Kasse{f}.Buchhaltung per E-Akte
  ergebnis        Eingezogen "Gebühr ist eingegangen"

  zuständig Kasse{f}.Buchhaltung {{
    schritt "Forderung zum Soll stellen" braucht Bescheid{f} dauer {m} min
    warten "Zahlungseingang abwarten" {{
      auf Zahlungsbeleg{f} von Bürger {{ ende als Eingezogen ablage E-Akte }}
      frist 1 Monat ab Bescheid
    }}
    versand Nachforderung an Bürger per Post
    warten "Letzte Frist abwarten" {{
      auf Zahlungsbeleg{f} von Bürger {{ ende als Eingezogen ablage E-Akte }}
      frist 2 Wochen ab Nachforderung
    }}
    schritt "Beitreibung veranlassen" dauer 15 min  // Vollstreckungsersuchen
  }}
  ende "Forderung ist zur Vollstreckung gegeben" ablage E-Akte
}}
'''

SHAPES["en"].append('''\
// Written down with {u}.
process {n} "{l}" {{
  owner    {u}.Head
  trigger  Request{f} from Citizen to Desk{f}.Clerk via Portal
  result   Decided "The notice has been served"
  under    FeeStatute "section 4"

  responsible Desk{f}.Clerk {{
    check "Check the particulars" as Checking needs Request{f} takes {m} min
    handoff Request{f} to {u}.Clerk {{
      via           Records
      deadline      {d} workdays
      condition     "The papers are complete and legible"
      confirmation  "Entry in the records"
      refused       back to Checking
      late          to {u}.Head
    }}
  }}
  decision "Are the requirements met?" by {u}.Clerk {{
    when "yes" {p} %  // the usual case
    when "no" {q} % {{
      send Inquiry to Citizen via Mail
      end "The request is rejected" file Records
    }}
  }}
  step "Draw up the notice" by {u}.Clerk needs Request{f} produces Notice{f} takes 15 min
  send Notice{f} to Citizen via Mail
  end as Decided file Records
}}
''')
SHAPES["en"].append('''\
process {n} "{l}" {{
  owner    {u}.Head
  trigger  Request{f} from Citizen to {u}.Clerk via Portal
  result   Decided "The notice has been served"
  under    FeeStatute "section 4"

  responsible {u}.Clerk {{
    check "Check that nothing is missing" as Checking needs Request{f} takes {m} min
    decision "Are all papers there?" {{
      when "no" {q} % {{
        send Inquiry to Citizen via Mail
        wait {{
          for Answer from Citizen {{ continue with Checking }}
          deadline {d} days after Inquiry {{ end "The request counts as withdrawn" file Records }}
        }}
      }}
      when "yes" {p} %
    }}
    // Who checks does not approve.
    step "Draft the notice" as Drafting needs Request{f} produces Notice{f} takes 20..30 min
    handoff Notice{f} to {u}.Head via Records deadline 2 workdays late to Desk{f}.Head
  }}
  approval "Approve the notice" by {u}.Head needs Notice{f} refused {{
    handoff Notice{f} to {u}.Clerk via Records deadline 2 days late to {u}.Head
    continue with Drafting
  }}
  send Notice{f} to Citizen via Mail
  end as Decided file Records
}}
''')
SHAPES["en"].append('''\
process {n} "{l}" {{
  owner    {u}.Head
  trigger  Request{f} from Citizen to {u}.Clerk via Mail
  result   Decided "The request has been decided"
  under    FeeStatute "section 4"

  responsible {u}.Clerk {{
    check "Record and check the request" as Checking needs Request{f} takes {m} min
    parallel "Ask others" {{
      branch "Front desk" {{
        consult "Compare with the register" from Desk{f}.Clerk needs Request{f} produces Memo{f} {{
          deadline  {d} days
          late      to Desk{f}.Head
        }}
      }}
      branch "Visit" {{
        step "Inspect the place" takes 1.5 hours  // with photographs for the records
      }}
    }}
    step "Evaluate the results" needs Memo{f} takes {m} min
    decision "Can it be granted?" {{
      when "yes" {p} %
      when "no" {q} % {{ step "Put together the reasons for rejection" takes 30 min }}
    }}
    step "Draw up the notice" needs Request{f} produces Notice{f}
    send Notice{f} to Citizen via Mail
  }}
  end as Decided file Records
}}
''')
SHAPES["en"].append('''\
process {n} "{l}" {{
  owner    {u}.Head
  trigger  Request{f} from Citizen to Desk{f}.Clerk via Portal
  result   PassedOn "The claim is with the cashier"
  under    FeeStatute "section 4"
  note     "Fees are collected by the cashier."

  check "Accept the request" as Accepting by Desk{f}.Clerk needs Request{f} takes {m} min
  handoff Request{f} to {u}.Clerk {{
    via           Records
    deadline      {d} workdays
    condition     "The identity has been checked"
    confirmation  "Entry in the records"
    refused       back to Accepting
    late          to {u}.Head
  }}
  step "Draw up the notice of the fee" by {u}.Clerk needs Request{f} produces Notice{f}
  send Notice{f} to Citizen via Mail
  handoff Notice{f} to {c} {{
    via           Records
    deadline      1 week
    condition     "The notice has been served"  // with a reference
    confirmation  "Entry in the books"
    refused       to {u}.Head
    late          to Cashier{f}.Head
  }}
  end as PassedOn file Records
}}
''')
COLLECT["en"] = '''\
process {n} "Collect the fee, district {f}" {{
  owner    Cashier{f}.Head
  trigger  Notice{f} to Cashier{f}.Accounts via Records
  result   Collected "The fee has been paid"

  responsible Cashier{f}.Accounts {{
    step "Enter the claim in the books" needs Notice{f} takes {m} min
    wait "Wait for the payment" {{
      for Receipt{f} from Citizen {{ end as Collected file Records }}
      deadline 1 month after Notice
    }}
    send Inquiry to Citizen via Mail
    wait "Wait a last time" {{
      for Receipt{f} from Citizen {{ end as Collected file Records }}
      deadline 2 weeks after Inquiry
    }}
    step "Arrange for enforcement" takes 15 min  // by a bailiff
  }}
  end "The claim is with the bailiff" file Records
}}
'''

# One process of any length: many stretches in one hand.
LONG_HEAD = {
    "de": 'prozess Großverfahren "Ein Großverfahren durchführen" {{\n'
          '  verantwortlich  {u}.Leitung\n'
          '  auslöser        Antrag1 von Bürger an {u}.Sachbearbeitung per Portal\n'
          '  ergebnis        Entschieden "Verfahren ist abgeschlossen"\n'
          '  gemäß           Gebührensatzung "§ 4"\n\n',
    "en": 'process LargeMatter "Carry out a large matter" {{\n'
          '  owner    {u}.Head\n'
          '  trigger  Request1 from Citizen to {u}.Clerk via Portal\n'
          '  result   Decided "The matter is closed"\n'
          '  under    FeeStatute "section 4"\n\n',
}
LONG_STRETCH = {
    "de": '''\
  // Abschnitt {i}
  zuständig {a}.Sachbearbeitung {{
    prüfung "Unterlagen {i} prüfen" als Prüfen{i} braucht Antrag1 dauer {m} min
    entscheidung "Liegen die Unterlagen {i} vor?" {{
      wenn "nein" {q} % {{
        versand Nachforderung an Bürger per Post
        warten {{
          auf Nachreichung von Bürger {{ weiter mit Prüfen{i} }}
          frist {d} Tage ab Nachforderung {{ ende "Antrag gilt zu {i} als zurückgenommen" ablage E-Akte }}
        }}
      }}
      wenn "ja" {p} %
    }}
    schritt "Ergebnis {i} festhalten" braucht Antrag1 erzeugt Vermerk1 dauer 10 min
    übergabe Antrag1, Vermerk1 an {b}.Sachbearbeitung {{
      per            E-Akte
      frist          2 Arbeitstage
      voraussetzung  "Ergebnis {i} ist festgehalten"
      bestätigung    "Eingang in der E-Akte"
      abgelehnt      zurück zu Prüfen{i}
      verspätet      an {b}.Leitung
    }}
  }}
''',
    "en": '''\
  // Stretch {i}
  responsible {a}.Clerk {{
    check "Check papers {i}" as Checking{i} needs Request1 takes {m} min
    decision "Are the papers {i} there?" {{
      when "no" {q} % {{
        send Inquiry to Citizen via Mail
        wait {{
          for Answer from Citizen {{ continue with Checking{i} }}
          deadline {d} days after Inquiry {{ end "The request counts as withdrawn at {i}" file Records }}
        }}
      }}
      when "yes" {p} %
    }}
    step "Record result {i}" needs Request1 produces Memo1 takes 10 min
    handoff Request1, Memo1 to {b}.Clerk {{
      via           Records
      deadline      2 workdays
      condition     "Result {i} is recorded"
      confirmation  "Entry in the records"
      refused       back to Checking{i}
      late          to {b}.Head
    }}
  }}
''',
}
LONG_TAIL = {
    "de": '  schritt "Bescheid fertigen" durch {a}.Sachbearbeitung braucht Antrag1 erzeugt Bescheid1 dauer 15 min\n'
          '  versand Bescheid1 an Bürger per Post\n'
          '  ende als Entschieden ablage E-Akte\n}}\n',
    "en": '  step "Draw up the notice" by {a}.Clerk needs Request1 produces Notice1 takes 15 min\n'
          '  send Notice1 to Citizen via Mail\n'
          '  end as Decided file Records\n}}\n',
}


def unit_names(language, folder):
    return [f"{office}{folder}" for office, _ in OFFICES[language]]


def write(path, text):
    path.write_text(text, encoding="utf-8", newline="\n")


def organisation_text(language, folder, units):
    text = ORGANISATION_HEAD[language].format(f=folder)
    return text + "".join(ORGANISATION_UNIT[language].format(u=unit) for unit in units) + "}\n"


def write_surroundings(root, language, folders):
    write(root / "dienstweg.toml", SETTINGS[language])
    write(root / "gemeinsam.weg", SHARED[language])
    for folder in folders:
        place = root / f"{folder:03}"
        place.mkdir(parents=True, exist_ok=True)
        write(place / "organisation.weg", organisation_text(language, folder, unit_names(language, folder)))
        write(place / "unterlagen.weg", DOCUMENTS[language].format(f=folder))


def process_text(language, number, folder, chance):
    """Every 50th process of a folder collects the fees of the 49 that follow it."""
    within = number % PER_FOLDER
    collector = f"{'Einzug' if language == 'de' else 'Collection'}{folder}_{within // 50}"
    minutes = chance.randrange(5, 60, 5)
    if within % 50 == 0:
        return COLLECT[language].format(n=collector, f=folder, m=minutes)
    office, label = chance.choice(OFFICES[language])
    share = chance.randrange(55, 95, 5)
    # The first after a collector hands over to it, so that it is triggered.
    shape = SHAPES[language][3] if within % 50 == 1 else chance.choice(SHAPES[language])
    return shape.format(n=f"{THING[language]}{number}", l=f"{label} ({number})", u=f"{office}{folder}",
                        f=folder, p=share, q=100 - share, d=chance.randrange(2, 21), m=minutes, c=collector)


def write_workspace(root, count, language="de", seed=1):
    root.mkdir(parents=True, exist_ok=True)
    chance = random.Random(seed)
    write_surroundings(root, language, range(1, (count + PER_FOLDER - 1) // PER_FOLDER + 1))
    for number in range(count):
        folder = number // PER_FOLDER + 1
        write(root / f"{folder:03}" / f"{number:06}.weg", process_text(language, number, folder, chance))


def single_file(language):
    """One process with all that it mentions, and nothing else, in one file."""
    office, label = OFFICES[language][0]
    process = SHAPES[language][1].format(n=f"{THING[language]}1", l=label, u=f"{office}1", f=1, p=80, q=20, d=14, m=10)
    organisation = organisation_text(language, 1, [f"{office}1"])
    cashier = organisation.index("  einheit Kasse" if language == "de" else "  unit Cashier")
    rest = organisation.index(f" {office}1 {{") - len("  einheit" if language == "de" else "  unit")
    documents = [line for line in DOCUMENTS[language].format(f=1).splitlines(True) if line.split()[1] in process]
    return process + organisation[:cashier] + organisation[rest:] + SHARED[language] + "".join(documents)


def write_single(root, language="de"):
    root.mkdir(parents=True, exist_ok=True)
    write(root / "dienstweg.toml", SETTINGS[language])
    write(root / "vorgang.weg", single_file(language))


def long_process(lines, language, seed=1):
    chance = random.Random(seed)
    units = unit_names(language, 1)
    parts = [LONG_HEAD[language].format(u=units[0])]
    length = parts[0].count("\n") + LONG_TAIL[language].count("\n")
    stretch = 0
    while length < lines:
        share = chance.randrange(55, 95, 5)
        part = LONG_STRETCH[language].format(i=stretch + 1, a=units[stretch % 8], b=units[(stretch + 1) % 8], p=share,
                                             q=100 - share, d=chance.randrange(7, 28), m=chance.randrange(5, 60, 5))
        parts.append(part)
        length += part.count("\n")
        stretch += 1
    return "".join(parts) + LONG_TAIL[language].format(a=units[stretch % 8])


# A large process is what is asked for here.
LARGE_IS_FINE = "\n[limits]\nsteps = 10000\nconsulted = 100\nping-pong = 1000\n"

# One more office, in a file of its own; each process names its head.
CENTRAL = {
    "de": 'organisation Rathaus "Leitung der Verwaltung" {\n'
          '  einheit Hauptamt {\n'
          '    rolle Leitung  vertretung Vertretung  anzahl 1\n'
          '    rolle Vertretung  vertretung Leitung  anzahl 1\n'
          '  }\n'
          '}\n',
    "en": 'organisation TownHall "Head of the administration" {\n'
          '  unit HeadOffice {\n'
          '    role Head  deputy Deputy  count 1\n'
          '    role Deputy  deputy Head  count 1\n'
          '  }\n'
          '}\n',
}
CENTRAL_OWNER = {"de": r"\1Hauptamt.Leitung\n  federführend    \2", "en": r"\1HeadOffice.Head\n  lead     \2"}
OWNER = {"de": r"(verantwortlich +)(\w+)\.\w+", "en": r"(owner +)(\w+)\.\w+"}


def under_head_office(text, language):
    return re.sub(OWNER[language], CENTRAL_OWNER[language], text)


def write_central(root, count, long_files=(), fault_in_every=None, language="de", seed=1):
    """N files of one process for which one head office is responsible, and a file of one long process for each number of
    lines in `long_files`. With `fault_in_every` n, each nth file names a law that is not declared."""
    write_workspace(root, count, language, seed)
    write_surroundings(root, language, [1])
    write(root / "dienstweg.toml", SETTINGS[language] + LARGE_IS_FINE)
    write(root / "zentrale.weg", CENTRAL[language])
    for number, path in enumerate(sorted(root.glob("*/[0-9]*.weg"))):
        text = under_head_office(path.read_text(encoding="utf-8"), language)
        if fault_in_every and number % fault_in_every == fault_in_every - 1:
            text = re.sub(r"(gemäß|under)( +)\w+", r"\1\2Unbekannt", text)
        write(path, text)
    for lines in long_files:
        text = long_process(lines, language).replace(" Großverfahren ", f" Großverfahren{lines} ")
        write(root / f"lang{lines}.weg", under_head_office(text, language))


def write_long(root, lines, language="de"):
    root.mkdir(parents=True, exist_ok=True)
    write_surroundings(root, language, [1])
    write(root / "dienstweg.toml", SETTINGS[language] + LARGE_IS_FINE)
    write(root / "groß.weg", long_process(lines, language))


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=pathlib.Path)
    arguments.add_argument("count", type=int, nargs="?")
    arguments.add_argument("--lines", type=int)
    arguments.add_argument("--language", choices=["de", "en"], default="de")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--central", action="store_true")
    chosen = arguments.parse_args()
    if (chosen.count is None) == (chosen.lines is None):
        arguments.error("either N or --lines L")
    if chosen.lines is not None:
        write_long(chosen.folder, chosen.lines, chosen.language)
    elif chosen.central:
        write_central(chosen.folder, chosen.count, language=chosen.language, seed=chosen.seed)
    else:
        write_workspace(chosen.folder, chosen.count, chosen.language, chosen.seed)


if __name__ == "__main__":
    main()
