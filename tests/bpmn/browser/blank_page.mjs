// A page in a real browser that reaches nothing: what asks for anything is written down and gets no answer.
import { chromium } from 'playwright-core';

export async function openBrowser(executablePath) {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'];
  const browser = await chromium.launch({ executablePath, args });
  const asked = [];

  async function blankPage() {
    const page = await browser.newPage({ viewport: { width: 1200, height: 800 }, colorScheme: 'light', offline: true });
    await page.route('**/*', route => {
      asked.push(route.request().url());
      return route.abort();
    });
    return page;
  }
  return { blankPage, asked, close: () => browser.close() };
}
