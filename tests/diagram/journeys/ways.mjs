// Ways are drawn and led elsewhere.
import assert from 'node:assert/strict';
import { forked, text } from './texts.mjs';

export async function redirectAWay(host) {
  const { page } = host;
  await page.evaluate(text => globalThis.page.document.set(text), forked);
  await host.shows('Nachfordern');
  await host.settled();
  await page.getByRole('button', { name: 'Show all' }).click();
  const flow = await page.evaluate(id => globalThis.page.view.modeler.get('elementRegistry').get(id).outgoing[0].id, await host.id('Nachfordern'));
  const on = await host.at(flow);
  await page.mouse.click(on.x, on.y);
  assert.deepEqual(await host.selected(), [flow]);
  const end = await page.evaluate(id => {
    const handles = [...document.querySelectorAll(`.djs-bendpoints[data-element-id="${CSS.escape(id)}"] .djs-bendpoint:not(.floating)`)];
    const { x, y, width, height } = handles.at(-1).getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, flow);
  await host.drag(end, await host.at(await host.id('Prüfen')));
  await page.waitForFunction(text => globalThis.page.document.text !== text, forked);
  await host.settled();
  await host.textHas('zurück zu P', 'a way back, in the words of the language');
  await host.picture('redirected');
}

export async function connectByTheMenu(host) {
  const { page } = host;
  await page.evaluate(text => globalThis.page.document.set(text), forked);
  await host.shows('Nachfordern');
  await host.settled();
  await host.click(await host.id('Nachfordern'));
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: /Draw a way/ }).press('Enter');
  await page.getByRole('menuitem', { name: 'Prüfen' }).press('Enter');
  await host.textHas('zurück zu P', 'a way back, in the words of the language');
  await host.settled();
}
