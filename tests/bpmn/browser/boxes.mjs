// Boxes are { x, y, width, height }; a stretch of a line is one without width or height.

/** By how many pixels the inner box sticks out at its worst side; 0 if it does not. */
export function overflow(inner, outer) {
  const right = inner.x + inner.width - outer.x - outer.width;
  const bottom = inner.y + inner.height - outer.y - outer.height;
  return Math.max(0, outer.x - inner.x, outer.y - inner.y, right, bottom);
}

/** How far one of them would have to move for them not to lie on each other; 0 if they do not. */
export function overlap(a, b) {
  const along = (from, size) => Math.min(a[from] + a[size] - b[from], b[from] + b[size] - a[from]);
  return Math.max(0, Math.min(along('x', 'width'), along('y', 'height')));
}
