// Our own picture in a browser: each text, as it is rendered, and the box that is meant for it.
import { overflow } from './boxes.mjs';

const tolerance = 1;

/** @returns where the BPMN file, which has the same places, puts the labels, by id. */
export function labelBoxes(page, bpmn) {
  return page.evaluate(bpmn => {
    const boxes = {};
    for (const label of new DOMParser().parseFromString(bpmn, 'application/xml').getElementsByTagNameNS('*', 'BPMNLabel')) {
      const bounds = label.getElementsByTagNameNS('*', 'Bounds')[0];
      const [x, y, width, height] = ['x', 'y', 'width', 'height'].map(name => Number(bounds?.getAttribute(name)));
      if (bounds) boxes[label.parentNode.getAttribute('bpmnElement')] = { x, y, width, height };
    }
    return boxes;
  }, bpmn);
}

/** @returns for each text { id, text, rendered, box }; box is missing if nothing is there that it could belong to. */
export async function textsOf(page, svg, labels) {
  await page.setContent('<!doctype html><style>body { margin: 0 } svg { display: block }</style>');
  return page.evaluate(({ svg, labels }) => {
    const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    document.body.append(document.importNode(root, true));
    return [...document.querySelectorAll('svg text')].map(text => {
      const group = text.closest('g');
      const { x, y, width, height } = text.getBoundingClientRect();
      // The strip for the name of a pool or lane, else the box of the task or the frame.
      const rect = group.querySelector('rect.name') ?? group.querySelector('rect');
      const inside = rect && Object.fromEntries(['x', 'y', 'width', 'height'].map(name => [name, Number(rect.getAttribute(name))]));
      const box = text.classList.contains('label') ? labels[group.id] : inside;
      return { id: group.id, text: text.textContent, rendered: { x, y, width, height }, box };
    });
  }, { svg, labels });
}

export function outsideTheirBox(texts) {
  return texts.flatMap(({ id, text, rendered, box }) => {
    if (!box) return [`${id} "${text}": no box`];
    const by = overflow(rendered, box);
    return by > tolerance ? [`${id} "${text}": ${by.toFixed(1)} px outside`] : [];
  });
}
