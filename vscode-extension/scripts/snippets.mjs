// Snippets in both languages. The words come from the list; what is here is only which of them stand together.

// Each: the word that it begins with, its lines as a function of w (words by token) and say (German, English), and what it is.
const templates = [
  {
    token: 'PROCESS',
    about: ['Ein ganzer Prozess: Auslöser, Arbeit, Ende', 'A whole process: trigger, work, end'],
    lines: (w, say) => [
      `${w.PROCESS} \${1:${say('Name', 'Name')}} "\${2:${say('Bezeichnung', 'Label')}}" {`,
      `\t${w.OWNER} \${3:${say('Leitung', 'Head')}}`,
      `\t${w.TRIGGER} \${4:${say('Antrag', 'Application')}} ${w.FROM} \${5:${say('Antragsteller', 'Applicant')}} ${w.TO} \${6:${say('Sachbearbeitung', 'Clerk')}} ${w.PER} \${7:${say('Post', 'Mail')}}`,
      `\t${w.RESULT} \${8:${say('Erledigt', 'Done')}} "\${9:${say('Was am Ende erreicht ist', 'What is achieved in the end')}}"`,
      '',
      `\t${w.STEP} "\${10:${say('Was zu tun ist', 'What is to be done')}}" ${w.BY} \${6:${say('Sachbearbeitung', 'Clerk')}}$0`,
      '',
      `\t${w.END} ${w.AS} \${8:${say('Erledigt', 'Done')}} ${w.FILE} \${11:${say('Akte', 'Records')}}`,
      '}',
    ],
  },
  {
    token: 'STEP',
    about: ['Ein Arbeitsschritt mit der zuständigen Rolle', 'A step with the role responsible for it'],
    lines: (w, say) => [
      `${w.STEP} "\${1:${say('Was zu tun ist', 'What is to be done')}}" ${w.BY} \${2:${say('Rolle', 'Role')}} ${w.TAKES} \${3:10} ${w.MINUTES}`,
    ],
  },
  {
    token: 'RESPONSIBLE',
    about: ['Ein Abschnitt in einer Hand', 'A stretch of work in one hand'],
    lines: (w, say) => [`${w.RESPONSIBLE} \${1:${say('Rolle', 'Role')}} {`, '\t$0', '}'],
  },
  {
    token: 'HANDOFF',
    about: ['Eine Übergabe mit allen Angaben', 'A handoff with all its facts'],
    lines: (w, say) => [
      `${w.HANDOFF} \${1:${say('Dokument', 'Document')}} ${w.TO} \${2:${say('Rolle', 'Role')}} {`,
      `\t${w.PER} \${3:${say('Kanal', 'Channel')}}`,
      `\t${w.DEADLINE} \${4:2} ${w.WORKDAYS}`,
      `\t${w.CONDITION} "\${5:${say('Wann angenommen wird', 'On what it is accepted')}}"`,
      `\t${w.CONFIRMATION} "\${6:${say('Woran man die Annahme erkennt', 'How acceptance shows')}}"`,
      `\t${w.REFUSED} ${w.BACK} ${say('zu', 'to')} \${7:${say('Schritt', 'Step')}}`,
      `\t${w.LATE} ${w.TO} \${8:${say('Leitung', 'Head')}}`,
      '}',
    ],
  },
  {
    token: 'DECISION',
    about: ['Eine Entscheidung mit zwei Zweigen', 'A decision with two branches'],
    lines: (w, say) => [
      `${w.DECISION} "\${1:${say('Frage?', 'Question?')}}" {`,
      `\t${w.WHEN} "\${2:${say('nein', 'no')}}" {`,
      '\t\t$0',
      '\t}',
      `\t${w.WHEN} "\${3:${say('ja', 'yes')}}"`,
      '}',
    ],
  },
  {
    token: 'WAIT',
    about: ['Warten, mit Frist', 'A wait, with a deadline'],
    lines: (w, say) => [
      `${w.WAIT} {`,
      `\t${w.FOR} \${1:${say('Nachreichung', 'Missing-papers')}} ${w.FROM} \${2:${say('Antragsteller', 'Applicant')}} { ${w.CONTINUE} ${w.WITH} \${3:${say('Schritt', 'Step')}} }`,
      `\t${w.DEADLINE} \${4:14} ${w.DAYS} { $0 }`,
      '}',
    ],
  },
  {
    token: 'SEND',
    about: ['Ein Versand: Der Vorgang bleibt', 'Something sent: the case stays'],
    lines: (w, say) => [`${w.SEND} \${1:${say('Dokument', 'Document')}} ${w.TO} \${2:${say('Empfänger', 'Receiver')}} ${w.PER} \${3:${say('Post', 'Mail')}}`],
  },
  {
    token: 'ORGANISATION',
    about: ['Eine Organisation mit einer Einheit', 'An organisation with one unit'],
    lines: (w, say) => [
      `${w.ORGANISATION} \${1:Name} "\${2:${say('Bezeichnung', 'Label')}}" {`,
      `\t${w.UNIT} \${3:${say('Amt', 'Office')}} {`,
      `\t\t${w.ROLE} \${4:${say('Sachbearbeitung', 'Clerk')}} ${w.DEPUTY} \${5:${say('Leitung', 'Head')}}`,
      `\t\t${w.ROLE} \${5:${say('Leitung', 'Head')}} ${w.DEPUTY} \${4:${say('Sachbearbeitung', 'Clerk')}}`,
      '\t}$0',
      '}',
    ],
  },
];

export function makeSnippets(rows, language) {
  const words = new Proxy(Object.fromEntries(rows.map(row => [row.token, row[language][0]])), {
    get(all, token) {
      if (!(token in all)) throw new Error(`keywords.tsv has no word ${String(token)}, which a snippet wants`);
      return all[token];
    },
  });
  const at = language === 'de' ? 0 : 1;
  const say = (...both) => both[at];
  return Object.fromEntries(
    templates.map(({ token, about, lines }) => [about[at], { prefix: words[token], body: lines(words, say), description: about[at] }]),
  );
}
