// Printing: a webview may not print, a browser may. The picture is offered once, on this machine's loopback and under an address
// that nobody can guess; the editor leads there, also where it runs on another machine than the browser.
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as vscode from 'vscode';
import { language } from '../language';
import { printHtml, printPolicy } from './print_page';

const patienceMs = 5 * 60_000;

export async function printPicture(svg: string, title: string): Promise<void> {
  const secret = `/${randomBytes(24).toString('hex')}/`;
  const nonce = randomBytes(16).toString('hex');
  const html = printHtml({ language: language(), title, nonce, svg });
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== secret) {
      response.writeHead(404, { connection: 'close' }).end();
      return;
    }
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': printPolicy(nonce),
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      connection: 'close',
    });
    response.end(html, () => end());
  });
  const timer = setTimeout(() => end(), patienceMs);
  const end = () => {
    clearTimeout(timer);
    server.close();
  };
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    if (await vscode.env.openExternal(vscode.Uri.parse(`http://127.0.0.1:${port}${secret}`))) return;
    end();
  } catch (error) {
    end();
    await vscode.window.showErrorMessage(vscode.l10n.t('The diagram could not be printed: {0}', error instanceof Error ? error.message : String(error)));
  }
}
