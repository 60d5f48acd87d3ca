// A real browser in which nothing may leave loopback and nothing may be complained about.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

export async function openBrowser(executablePath, pictures) {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'];
  const browser = await chromium.launch({ executablePath, args });
  mkdirSync(pictures, { recursive: true });
  /** What went wrong in any page. A page that loses its server by intent says so with `expect`. */
  const faults = [];

  async function open(url, options = {}) {
    const page = await browser.newPage({ viewport: { width: 1400, height: 860 }, colorScheme: 'light', permissions: ['clipboard-read', 'clipboard-write'], ...options });
    page.expected = [];
    page.setDefaultTimeout(6_000);
    page.on('request', request => {
      const { protocol, hostname } = new URL(request.url());
      if (!['data:', 'blob:'].includes(protocol) && hostname !== '127.0.0.1') faults.push(`asked of others: ${request.url()}`);
    });
    page.on('console', message => {
      if (['error', 'warning'].includes(message.type()) && !page.expected.some(text => message.text().includes(text))) faults.push(`console: ${message.text()}`);
    });
    page.on('pageerror', error => faults.push(`error: ${error.stack ?? error.message}`));
    await page.goto(url);
    return page;
  }
  const picture = (page, name) => page.screenshot({ path: path.join(pictures, `${name}.png`) });
  return { open, picture, faults, close: () => browser.close() };
}
