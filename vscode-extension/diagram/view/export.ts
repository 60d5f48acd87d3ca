// The picture for elsewhere: SVG in the colours of paper, PNG of that, and the BPMN as it came.

const paper: Record<string, string> = { 'var(--dw-fill)': '#ffffff', 'var(--dw-stroke)': '#22242a', 'var(--dw-label)': '#22242a' };

interface Saver {
  saveSVG(): Promise<{ svg: string }>;
}

export async function svgOf(viewer: Saver): Promise<string> {
  const { svg } = await viewer.saveSVG();
  return svg.replace(/var\(--dw-\w+\)/g, name => paper[name] ?? '#000000');
}

/** @returns base64. Twice as large as on the screen, as far as a browser's canvas goes. */
export async function pngOf(svg: string): Promise<string> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const most = 8192;
  const scale = Math.min(2, most / Math.max(image.width, image.height, 1));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '');
}

/** A name that every file system takes. */
export const fileName = (title: string, ending: string): string =>
  `${title.replace(/[^\p{Letter}\p{Number} _-]+/gu, ' ').replace(/\s+/g, ' ').trim().slice(0, 80) || 'diagram'}.${ending}`;
