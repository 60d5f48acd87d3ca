// What librsvg makes of the texts of a picture: the pixels that are others without them.
import { spawnSync } from 'node:child_process';
import { PNG } from 'pngjs';

const tolerance = 2;

export const hasRenderer = spawnSync('rsvg-convert', ['--version']).status === 0;

function rendered(svg) {
  const options = ['--format', 'png', '--background-color', 'white'];
  const { status, stdout, stderr } = spawnSync('rsvg-convert', options, { input: svg, maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`rsvg-convert: ${stderr}`);
  return PNG.sync.read(stdout);
}

/** @returns the pixels of texts that lie in none of the boxes. */
export function strayPixels(svg, boxes) {
  const withTexts = rendered(svg);
  const without = rendered(svg.replace(/<text[ >][^]*?<\/text>/g, ''));
  const { width, height } = withTexts;
  if (without.width !== width || without.height !== height) throw new Error('the picture has another size without its texts');
  const allowed = new Uint8Array(width * height);
  for (const box of boxes) {
    const left = Math.max(0, Math.floor(box.x) - tolerance);
    const right = Math.min(width, Math.ceil(box.x + box.width) + tolerance);
    const bottom = Math.min(height, Math.ceil(box.y + box.height) + tolerance);
    for (let y = Math.max(0, Math.floor(box.y) - tolerance); y < bottom; ++y) allowed.fill(1, y * width + left, y * width + right);
  }
  const stray = [];
  let drawn = 0;
  for (let i = 0; i < allowed.length; ++i) {
    if (withTexts.data.readUInt32LE(4 * i) === without.data.readUInt32LE(4 * i)) continue;
    ++drawn;
    if (!allowed[i]) stray.push({ x: i % width, y: Math.floor(i / width) });
  }
  if (drawn === 0) throw new Error('librsvg draws no texts');
  return stray;
}
