// The page in which the diagram is drawn: a shell without a word of code or style in it; the policy lets nothing else in.

export interface Page {
  readonly language: 'de' | 'en';
  readonly title: string;
  readonly nonce: string;
  /** The webview's own source, for styles, fonts and pictures. */
  readonly source: string;
  readonly script: string;
  readonly style: string;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, character => escapes[character] ?? '');

export function pageHtml({ language, title, nonce, source, script, style }: Page): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${source}`,
    `font-src ${source}`,
    `img-src ${source} data:`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${escapeHtml(style)}">
</head>
<body data-language="${language}">
<script nonce="${nonce}" src="${escapeHtml(script)}"></script>
</body>
</html>
`;
}
