// Diagrams as the server would send them, made of exported BPMN: for tests of the plugin alone.

/** Everything can be done with everything; tests that want less say so. */
export function diagramOf(bpmn, { version = 1, findings = [], state = 'current', change = element => element } = {}) {
  const flowNodes = /<bpmn:(task|userTask|manualTask|serviceTask|sendTask|receiveTask|exclusiveGateway|parallelGateway|eventBasedGateway|startEvent|endEvent|intermediateCatchEvent|intermediateThrowEvent|boundaryEvent|subProcess|callActivity|lane|sequenceFlow|participant) ([^>]*)/g;
  const elements = [...bpmn.matchAll(flowNodes)].map(([, kind, attributes], i) => {
    const [, id] = attributes.match(/\bid="([^"]*)"/);
    const name = attributes.match(/\bname="([^"]*)"/)?.[1] ?? '';
    const range = { start: { line: i, character: 0 }, end: { line: i, character: 10 } };
    const can =
      kind === 'sequenceFlow' ? ['insert', 'redirect', ...(name ? ['rename'] : [])]
      : kind === 'lane' ? ['rename', 'moveLane']
      : kind === 'participant' ? ['rename']
      : ['rename', 'assign', 'move', 'append', 'delete', 'copy', 'connect', 'facts'];
    return change({ id, kind, range, selectionRange: range, description: `${kind} ${unescape(name)}`.trim(), can });
  });
  const title = unescape(bpmn.match(/<bpmn:participant [^>]*name="([^"]*)"/)?.[1] ?? '');
  const process = bpmn.match(/<bpmn:process id="([^"]*)"/)[1];
  const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
  return { uri: 'file:///fed.weg', version, process, title, processes: [{ process, title, range }], state, bpmn, elements, findings };
}

function unescape(text) {
  const names = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole, name) =>
    name.startsWith('#') ? String.fromCodePoint(Number(name.replace('#', '0').replace('0x', '0x').replace(/^0(\d)/, '$1'))) : (names[name] ?? whole),
  );
}

export const escape = text => text.replace(/[&<>"\n\r\t]/g, letter => `&#${letter.codePointAt(0)};`);
