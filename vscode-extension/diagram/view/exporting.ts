// What the button „export“ offers.
import type { Host } from '../connection';
import type { Shown } from '../bpmn/shown';
import type { Words } from '../words';
import { fileName, pngOf, svgOf } from './export';
import { openMenu } from './menu';

export function exportMenu(words: Words, viewer: { saveSVG(): Promise<{ svg: string }> }, host: Host, shown: Shown, at: HTMLElement, within: HTMLElement): void {
  const { diagram } = shown;
  if (!diagram) return;
  const { title, bpmn } = diagram;
  const { left, bottom } = at.getBoundingClientRect();
  const items = [
    {
      title: words.say('exportSvg'),
      run: async () => host.save({ name: fileName(title, 'svg'), type: 'image/svg+xml', content: await svgOf(viewer), base64: false }),
    },
    {
      title: words.say('exportPng'),
      run: async () => host.save({ name: fileName(title, 'png'), type: 'image/png', content: await pngOf(await svgOf(viewer)), base64: true }),
    },
    { title: words.say('exportBpmn'), run: () => host.save({ name: fileName(title, 'bpmn'), type: 'application/xml', content: bpmn, base64: false }) },
    { title: words.say('print'), run: async () => host.print(await svgOf(viewer)) },
  ];
  openMenu(words.say('export'), items.map(({ title: name, run }) => ({ title: name, run: () => void run() })), { x: left, y: bottom }, within);
}
