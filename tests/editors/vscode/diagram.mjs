// What a person does with a diagram in the workbench, and what they see of it. Elements are named by their ids in the BPMN.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { until } from './workbench.mjs';

/** The step of the workspace that nobody is responsible for gets somebody, so that nothing is wrong. */
export function nothingIsWrong(folder) {
  change(folder, '"Steuer festsetzen"', '"Steuer festsetzen" durch Steueramt.Sachbearbeitung');
}

export function change(folder, from, to) {
  const file = path.join(folder, 'hundesteuer.weg');
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`the workspace has no ${from}`);
  writeFileSync(file, text.replace(from, to));
}

const webviews = 'iframe.webview.ready';

/** Opens the process and, with the button above it, its diagram beside it. */
export async function openBoth(workbench, words, file = 'hundesteuer.weg') {
  await workbench.open(file);
  await button(workbench, words.showDiagram).click();
  return shownDiagram(workbench);
}

/** A button above the editors, by its title. */
export const button = (workbench, title) => workbench.page.locator(`.editor-actions .action-label[aria-label*="${title}"]`).first();

/** The diagram in the `nth` webview of the workbench, once its picture is there. */
export async function shownDiagram(workbench, nth = 0) {
  const { page } = workbench;
  await page.locator(webviews).nth(nth).waitFor();
  const frame = page.frameLocator(webviews).nth(nth).frameLocator('#active-frame');
  await frame.locator('.djs-shape').first().waitFor();
  return new Diagram(workbench, frame);
}

export class Diagram {
  constructor(workbench, frame) {
    Object.assign(this, { workbench, page: workbench.page, frame });
    this.banner = frame.locator('.dw-banner:not([hidden])');
    this.notice = frame.locator('.dw-notice, .dw-toast:not([hidden])');
    this.badges = frame.locator('.dw-badge');
    this.missing = frame.locator('.dw-hand-over');
    this.field = frame.locator('.djs-direct-editing-content');
    this.menu = frame.locator('.dw-menu');
  }

  element(id) {
    return this.frame.locator(`.djs-element[data-element-id="${id}"]`);
  }

  selected(id) {
    return this.frame.locator(`.djs-element.selected[data-element-id="${id}"]`);
  }

  /** An element by the beginning of its id, where the end is not known. */
  like(start) {
    return this.frame.locator(`.djs-shape[data-element-id^="${start}"]:not([data-element-id$="_label"])`).first();
  }

  /** The id of the shape in which that word is drawn. */
  async idOf(word) {
    const text = this.frame.locator('.djs-visual text', { hasText: word });
    return this.frame.locator('.djs-shape', { has: text }).first().getAttribute('data-element-id');
  }

  /** The name as it is drawn, in one line. */
  async name(id) {
    return (await this.element(id).locator('.djs-visual text').first().locator('tspan').allTextContents()).map(line => line.trim()).join(' ');
  }

  waitForName(id, name) {
    return until(async () => (await this.name(id).catch(() => '')) === name, `${id} is called ${name} in the diagram`);
  }

  pad(title) {
    return this.frame.locator(`.djs-context-pad .entry[title*="${title}"]`).first();
  }

  tool(title) {
    return this.frame.locator(`.dw-tools button[title*="${title}"], .dw-tools button[aria-label*="${title}"]`).first();
  }

  palette(title) {
    return this.frame.locator(`.djs-palette .entry[aria-label^="${title}:"]`).first();
  }

  async middle(id) {
    const { x, y, width, height } = await this.box(id);
    return { x: x + width / 2, y: y + height / 2 };
  }

  box(id) {
    return this.element(id).locator('.djs-hit').first().boundingBox();
  }

  async click(id) {
    const { x, y } = await this.middle(id);
    await this.page.mouse.click(x, y);
    await this.selected(id).waitFor();
  }

  async doubleClick(id) {
    const { x, y } = await this.middle(id);
    await this.page.mouse.dblclick(x, y);
    await this.field.waitFor();
  }

  /**
   * Presses at one place and lets go at another, with enough of a way for the diagram to see that something is dragged.
   * `held`: what is looked at before it is let go.
   */
  async drag(from, to, held) {
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(from.x + 8, from.y + 6, { steps: 4 });
    await this.frame.locator('.djs-drag-active, .djs-drag-group').first().waitFor({ state: 'attached' });
    await mouse.move(to.x, to.y, { steps: 12 });
    await mouse.move(to.x + 1, to.y, { steps: 2 });
    await held?.();
    await mouse.up();
  }

  /** Drags a statement out of the palette. */
  async dragNew(title, to, held) {
    const { x, y, width, height } = await this.palette(title).boundingBox();
    await this.drag({ x: x + width / 2, y: y + height / 2 }, to, held);
  }

  /** On a way: half of its length along it. */
  async onWay(id) {
    const svg = await this.frame.locator('.djs-container svg').first().boundingBox();
    const [x, y] = await this.element(id).evaluate(way => {
      // Its arrow's head is a path, too, further inside.
      const line = way.querySelector('.djs-visual > path, .djs-visual > polyline');
      const point = line.getPointAtLength(line.getTotalLength() / 2).matrixTransform(line.getScreenCTM());
      const { left, top } = way.ownerSVGElement.getBoundingClientRect();
      return [point.x - left, point.y - top];
    });
    return { x: svg.x + x, y: svg.y + y };
  }

  async showAll(words) {
    await this.tool(words.showAll).click();
  }

  /** Scroll and zoom. */
  view() {
    return this.frame.locator('.djs-container .viewport').first().getAttribute('transform');
  }
}
