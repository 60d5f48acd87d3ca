// bpmn-js in a page: what it warns of, the picture it makes, and where its texts come to lie.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { overflow, overlap } from './boxes.mjs';

const dist = path.join(path.dirname(createRequire(import.meta.url).resolve('bpmn-js/package.json')), 'dist');
const nameStrip = 30; // bpmn-js writes the names of pools and lanes into a strip of this width
const tolerance = 1;

export async function openViewer(page) {
  await page.setContent('<!doctype html><style>body { margin: 0 }</style><div id="canvas" style="width: 1200px; height: 800px"></div>');
  const read = file => readFileSync(path.join(dist, file), 'utf8');
  for (const file of ['assets/diagram-js.css', 'assets/bpmn-js.css']) await page.addStyleTag({ content: read(file) });
  await page.addScriptTag({ content: read('bpmn-viewer.production.min.js') });
  await page.evaluate(() => {
    globalThis.viewer = new globalThis.BpmnJS({ container: '#canvas' });
  });
}

/** @returns what bpmn-js complains about; nothing is shown then, or not all. */
export function importInto(page, xml) {
  return page.evaluate(async xml => {
    try {
      const { warnings } = await globalThis.viewer.importXML(xml);
      return warnings.map(warning => `warning: ${warning.message}`);
    } catch (error) {
      return [`error: ${error.message}`];
    }
  }, xml);
}

/** The whole diagram at its own size, so that a pixel is one of the file's units. */
export async function showWhole(page) {
  const size = await page.evaluate(() => {
    const canvas = globalThis.viewer.get('canvas');
    const { inner } = canvas.viewbox();
    const [x, y] = [Math.floor(inner.x) - 10, Math.floor(inner.y) - 10];
    const view = { x, y, width: Math.ceil(inner.width) + 20, height: Math.ceil(inner.height) + 20 };
    const { style } = document.querySelector('#canvas');
    style.width = `${view.width}px`;
    style.height = `${view.height}px`;
    canvas.resized();
    canvas.viewbox(view);
    return view;
  });
  await page.setViewportSize({ width: size.width, height: size.height });
}

/** All that is drawn: its box or its way, and its text with the box that this has as it is rendered. */
function drawn(page) {
  return page.evaluate(() => {
    const canvas = globalThis.viewer.get('canvas');
    const { x: left, y: top } = canvas.viewbox();
    const shown = globalThis.viewer.get('elementRegistry').filter(element => element.parent);
    return shown.map(element => {
      const { businessObject: { $type, name, processRef }, di, id, host, labelTarget, waypoints, x, y, width, height } = element;
      const text = canvas.getGraphics(element).querySelector(':scope > .djs-visual text');
      const at = text?.getBoundingClientRect();
      return {
        id,
        name,
        labelOf: labelTarget?.id,
        hasStrip: $type === 'bpmn:Lane' || processRef !== undefined,
        holdsOthers: $type === 'bpmn:Lane' || $type === 'bpmn:Participant' || di.isExpanded === true,
        host: host?.id,
        waypoints: waypoints?.map(({ x, y }) => ({ x, y })),
        box: waypoints ? undefined : { x, y, width, height },
        text: at?.width > 0 ? { x: at.x + left, y: at.y + top, width: at.width, height: at.height } : undefined,
        lines: [...(text?.querySelectorAll('tspan') ?? [])].map(line => line.textContent),
      };
    });
  });
}

function stretches(points) {
  return points.slice(1).map((to, i) => {
    const from = points[i];
    return { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width: Math.abs(from.x - to.x), height: Math.abs(from.y - to.y) };
  });
}

/** bpmn-js breaks a word that finds no room in a line, and leaves out what finds none at all. */
function isWhole({ name, lines }) {
  const words = new Set(name.split(/\s+/).flatMap(word => [word, ...word.split(/(?<=-)/)]));
  return lines.join('').replace(/\s/g, '') === name.replace(/\s/g, '') && lines.every(line => words.has(line.trim().split(/\s+/).at(-1)));
}

/**
 * @returns by kind, where a text is not as it should be, by how many pixels:
 * outside: a name sticks out of its shape; broken: a word in it is torn apart; covered: an event at the edge lies on it;
 * onShape, onLine, onLabel, onBorder: a label beside its shape lies on another one, on a line that is not its own, on another label, on the border of
 * a lane, pool or frame.
 */
export async function measureTexts(page) {
  const elements = await drawn(page);
  const found = { outside: [], broken: [], brokenInLane: [], covered: [], onShape: [], onLine: [], onLabel: [], onBorder: [] };
  const add = (kind, { id, name }, by, other) => {
    if (by > tolerance) found[kind].push(`${id} "${name}": ${other ? `${other.id}, ` : ''}${by.toFixed(1)} px`);
  };
  for (const element of elements.filter(({ text }) => text)) {
    const { id, text, box, hasStrip, labelOf } = element;
    if (!labelOf && box) {
      add('outside', element, overflow(text, hasStrip ? { ...box, width: nameStrip } : box));
      if (!isWhole(element)) found[hasStrip ? 'brokenInLane' : 'broken'].push(`${id} "${element.lines.join('|')}"`);
      for (const event of elements.filter(({ host }) => host === id)) add('covered', element, overlap(text, event.box), event);
      continue;
    }
    for (const other of elements) {
      if (other === element) continue;
      if (other.holdsOthers && !other.labelOf) add('onBorder', element, Math.min(overlap(text, other.box), overflow(text, other.box)), other);
      else if (other.waypoints) {
        if (other.id !== labelOf) add('onLine', element, Math.max(...stretches(other.waypoints).map(stretch => overlap(text, stretch))), other);
      } else if (!other.labelOf) add('onShape', element, overlap(text, other.box), other);
      else if (other.text && other.id > id) add('onLabel', element, overlap(text, other.text), other);
    }
  }
  return { texts: elements.filter(({ text }) => text).length, found };
}
