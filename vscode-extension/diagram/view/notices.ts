// What is said: states above the picture, refusals at the element that they are about, and everything in a live region for those who listen.
import type { Words } from '../words';
import type { Canvas, EventBus, Overlays, Registry } from '../bpmn/diagram_js';
import { button, make } from './dom';
import type { Refused } from '../bpmn/edits';

/** A notice goes when something else is done, but not before one can read it. */
const readable = 8000;

export class Notices {
  readonly banner = make('div', { class: 'dw-banner', role: 'status' });
  readonly live = make('div', { class: 'dw-spoken', role: 'log', 'aria-live': 'polite', 'aria-relevant': 'additions' });
  readonly toast = make('div', { class: 'dw-toast' });
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly words: Words,
    eventBus: EventBus,
    private readonly overlays: Overlays,
    private readonly registry: Registry,
    private readonly canvas: Canvas,
  ) {
    this.banner.hidden = true;
    this.toast.hidden = true;
    eventBus.on<Refused>('dienstweg.refused', refused => this.#refuse(refused));
    eventBus.on<{ message: string }>('dienstweg.say', ({ message }) => this.say(message));
    eventBus.on('dienstweg.editing', () => this.#clear());
    eventBus.on<{ elements: readonly string[] }>('dienstweg.editing', ({ elements }) => this.#mark(elements, true));
    eventBus.on<{ elements: readonly string[] }>('dienstweg.edited', ({ elements }) => this.#mark(elements, false));
  }

  /** Empty: there is nothing to say. */
  show(text: string): void {
    this.banner.hidden = text === '';
    if (this.banner.textContent !== text) this.banner.textContent = text;
  }

  say(text: string): void {
    this.live.append(make('div', {}, text));
    while (this.live.childElementCount > 5) this.live.firstElementChild?.remove();
  }

  #mark(elements: readonly string[], isPending: boolean): void {
    for (const id of elements) {
      if (!this.registry.get(id)) continue;
      if (isPending) this.canvas.addMarker(id, 'dw-pending');
      else this.canvas.removeMarker(id, 'dw-pending');
    }
  }

  #refuse({ elements, message }: Refused): void {
    this.#clear();
    this.say(message);
    const element = elements.map(id => this.registry.get(id)).find(Boolean);
    const text = make('span', {}, message);
    const close = button(this.words.say('close'), 'dw-icon-close', () => {
      this.#clear();
      this.canvas.focus(); // with the button the focus would be gone
    });
    if (element?.parent) {
      const notice = make('div', { class: 'dw-notice' }, text, close);
      this.overlays.add(element, 'dw-notice', { position: { bottom: -6, left: 0 }, html: notice, scale: { min: 1, max: 1 } });
      this.#keepInside(notice);
    } else {
      this.toast.replaceChildren(text, close);
      this.toast.hidden = false;
    }
    this.#timer = setTimeout(() => this.#clear(), readable);
  }

  /** At the edge of the picture its end would be cut off. */
  #keepInside(notice: HTMLElement): void {
    const room = this.canvas.getContainer().getBoundingClientRect();
    const { left, right, width } = notice.getBoundingClientRect();
    const margin = 8;
    const free = left - room.left - margin;
    const over = right - room.right + margin;
    if (width === 0 || (free >= 0 && over <= 0)) return;
    notice.style.transform = `translateX(${free < 0 ? -free : -Math.min(over, free)}px)`;
  }

  #clear(): void {
    clearTimeout(this.#timer);
    this.overlays.remove({ type: 'dw-notice' });
    this.toast.hidden = true;
  }
}
