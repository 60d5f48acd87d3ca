// What is printed: the picture alone. It stands in an <img>, where nothing of it can run or load anything.
import { escapeHtml } from './page';

export interface PrintPage {
  readonly language: 'de' | 'en';
  readonly title: string;
  readonly nonce: string;
  readonly svg: string;
}

export const printPolicy = (nonce: string) =>
  `default-src 'none'; img-src data:; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

export function printHtml({ language, title, nonce, svg }: PrintPage): string {
  const picture = `data:image/svg+xml;base64,${Buffer.from(svg, 'utf8').toString('base64')}`;
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
<style nonce="${nonce}">
@page { margin: 1cm; }
html, body { margin: 0; height: 100%; background: white; }
img { display: block; max-width: 100%; max-height: 100%; margin: auto; }
</style>
</head>
<body>
<img alt="${escapeHtml(title)}" src="${picture}">
<script nonce="${nonce}">
const picture = document.querySelector('img');
picture.decode().catch(() => undefined).then(() => window.print());
</script>
</body>
</html>
`;
}
