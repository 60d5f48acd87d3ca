// Starts the suite inside the extension host. The extension "under development" is an empty one: what is tested is what was installed.
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { patienceMs } from '../workbench.mjs';

export const title = 'inside the extension host';

export async function runInside({ browser, code, source, folder, driver, suite, say }) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.dirname(folder), { recursive: true });
  cpSync(source, folder, { recursive: true });
  const context = await browser.newContext({ locale: 'en-US' });
  const page = await context.newPage();
  const host = new URL(code.url).host;
  const remote = file => `vscode-remote://${host}${file}`;
  let failed = '';
  const ended = new Promise((resolve, reject) => {
    page.exposeFunction('codeAutomationLog', (_type, words) => {
      const text = String(words[0]);
      if (!text.startsWith('inside ')) return;
      if (text.startsWith('inside not ok') && !text.startsWith('inside not ok control:')) {
        failed += `${text}\n`;
        say(`    ${text}`);
      }
    });
    page.exposeFunction('codeAutomationExit', resolve);
    setTimeout(() => reject(new Error('the suite did not end')), 3 * patienceMs).unref();
  });
  const payload = JSON.stringify([
    ['extensionDevelopmentPath', remote(driver)],
    ['extensionTestsPath', remote(suite)],
  ]);
  try {
    await page.goto(`${code.url}/?folder=${folder}&payload=${encodeURIComponent(payload)}`);
    const status = await ended;
    if (status !== 0) throw new Error(failed || `the suite ended with ${status}`);
  } finally {
    await context.close();
  }
}
