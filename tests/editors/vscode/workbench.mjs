// What a person does with the workbench, and what they see. Everything waits for a condition, nothing for a time.
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';

export const patienceMs = 60_000;

export async function until(condition, what, milliseconds = patienceMs) {
  const end = Date.now() + milliseconds;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

const isLoopback = url => !/^(https?|wss?):$/.test(url.protocol) || ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);

/**
 * A browser window of its own on a fresh copy of the workspace. `outside` collects requests that would leave this machine,
 * `violations` what a page's own policy forbade it. `picture` keeps a screenshot by a name.
 */
export async function openWorkbench({ browser, code, source, folder, locale, prepare, pictures }) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.dirname(folder), { recursive: true });
  cpSync(source, folder, { recursive: true });
  prepare(folder);
  return openWindow({ browser, code, folder, locale, pictures });
}

/** One more window on the folder as it is. */
export async function openWindow({ browser, code, folder, locale, pictures }) {
  const context = await browser.newContext({ viewport: { width: 1500, height: 900 }, locale });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const outside = [];
  await context.route(
    url => !isLoopback(url),
    route => {
      outside.push(route.request().url());
      return route.abort();
    },
  );
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  const violations = [];
  page.on('console', message => {
    if (/Content.Security.Policy|violates the following/i.test(message.text())) violations.push(message.text());
  });
  const another = () => openWindow({ browser, code, folder, locale, pictures });
  const workbench = new Workbench({ page, context, code, folder, outside, violations, pictures, another });
  await page.goto(`${code.url}/?folder=${folder}`);
  await workbench.isComplete();
  return workbench;
}

export class Workbench {
  constructor(parts) {
    Object.assign(this, parts);
  }

  async isComplete() {
    await this.page.locator('.monaco-workbench').waitFor();
    // The workbench makes its last parts when it has nothing else to do, formatting on save among them: what is saved earlier is
    // saved as it is, without the server being asked.
    await this.page.waitForFunction(() => performance.getEntriesByName('code/didCreateWorkbenchContributions/3').length > 0);
  }

  picture(name) {
    return this.page.screenshot({ path: `${this.pictures}-${name}.png` });
  }

  /** Clicks again where the list moved below the pointer, because files came meanwhile. */
  async open(file) {
    const row = this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: file });
    const tab = this.page.locator('.tab.active', { hasText: file });
    await until(async () => {
      await row.dblclick();
      return tab.waitFor({ timeout: 10_000 }).then(
        () => true,
        () => false,
      );
    }, `${file} is open`);
    await this.page.locator('.monaco-editor.focused .view-line, .monaco-editor .view-line').first().waitFor();
  }

  /** The lines that are shown of the active editor, as they are seen, hints included. */
  async lines() {
    const all = await this.page.locator('.editor-instance .view-line').evaluateAll(lines =>
      lines.map(line => ({ top: line.getBoundingClientRect().top, text: line.textContent ?? '' })),
    );
    return all.sort((a, b) => a.top - b.top).map(({ text }) => text.replaceAll('\u00a0', ' '));
  }

  waitForLine(pattern, milliseconds) {
    return until(async () => (await this.lines()).find(line => pattern.test(line)), `a line like ${pattern}`, milliseconds);
  }

  /** Moves the cursor as a person who knows the number of the line. */
  async goTo(line, column) {
    await this.page.keyboard.press('Control+g');
    const input = this.page.locator('.quick-input-widget input').first();
    await input.waitFor();
    await input.fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.page.locator('.statusbar-item', { hasText: `Ln ${line}, Col ${column}` }).waitFor();
  }

  /** Presses a key until what it opens is seen: while the editor is busy with itself, a key can be lost, and a person presses again. */
  press(key, expected) {
    return until(async () => {
      await this.page.keyboard.press(key);
      return expected.waitFor({ timeout: 10_000 }).then(
        () => true,
        () => false,
      );
    }, `what ${key} opens`);
  }

  /** Runs a command of the palette by its title; opens it again where something else took the focus meanwhile. */
  async command(title) {
    const input = this.page.locator('.quick-input-widget input').first();
    const row = this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
    await until(async () => {
      try {
        // Not F1, which in a diagram tells of its own keys.
        if (!(await input.isVisible())) await this.page.keyboard.press('Control+Shift+P');
        await input.fill(`>${title}`, { timeout: 3000 });
        await row.click({ timeout: 5000 });
        return true;
      } catch {
        return false;
      }
    }, `the command ${title}`);
  }

  async save() {
    await this.page.keyboard.press('Control+s');
    await until(async () => (await this.page.locator('.tab.active.dirty').count()) === 0, 'the file is saved');
  }

  squiggle(milliseconds) {
    return this.page.locator('.squiggly-error').first().waitFor({ timeout: milliseconds });
  }

  async showProblems() {
    await this.press('Control+Shift+M', this.page.locator('.markers-panel'));
  }

  /** The row of the panel of problems that has this text. */
  problem(text) {
    return this.page.locator('.markers-panel .monaco-list-row', { hasText: text });
  }

  notification(text) {
    return this.page.locator('.notification-toast', { hasText: text });
  }

  async close() {
    await this.context.close();
  }
}
