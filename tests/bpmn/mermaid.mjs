// mermaid.mjs FOLDER: each .mmd file in it is a flowchart to Mermaid's own parser. One made wrong must be refused.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM } from 'jsdom';

// Mermaid asks for a page even where it only parses.
const { window } = new JSDOM('<body></body>');
globalThis.window = window;
globalThis.document = window.document;
const { default: mermaid } = await import('mermaid');

async function faultOf(text) {
  try {
    const { diagramType } = await mermaid.parse(text);
    return diagramType.startsWith('flowchart') ? undefined : `it is a ${diagramType}`;
  } catch (error) {
    return String(error);
  }
}

const folder = process.argv[2];
const files = readdirSync(folder).filter(file => file.endsWith('.mmd'));
let failed = files.length === 0;
for (const file of files) {
  const fault = await faultOf(readFileSync(path.join(folder, file), 'utf8'));
  if (fault) {
    console.log(`${file}: ${fault}`);
    failed = true;
  }
}
if ((await faultOf('flowchart LR\n  a["x] --> b\n')) === undefined) {
  console.log('a file made wrong is not refused');
  failed = true;
}
console.log(`Mermaid: ${files.length} files`);
process.exitCode = failed ? 1 : 0;
