/** What a picture outside the app needs of its styles. */
const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linejoin',
  'paint-order',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'dominant-baseline',
  'vector-effect',
] as const;
const FOOT = 26;
const NS = 'http://www.w3.org/2000/svg';

/** A drawing of the page as a file of its own: styles as attributes, on the page's ground, with a line beneath that says what it shows. */
export function pictureOf(drawing: SVGSVGElement, title: string, note: string): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  dress(drawing, copy);
  const { width, height } = drawing.getBoundingClientRect();
  const home = document.createElementNS(NS, 'svg');
  const paper = getComputedStyle(document.body);
  setAll(home, { xmlns: NS, width, height: height + FOOT, viewBox: `0 0 ${width} ${height + FOOT}` });
  setAll(copy, { width, height });
  home.append(
    made('title', {}, title),
    made('desc', {}, note),
    made('rect', { width: '100%', height: '100%', fill: paper.backgroundColor }),
    copy,
    made('text', { x: 8, y: height + 17, fill: paper.color, 'font-size': 11, 'font-family': 'sans-serif' }, note),
  );
  return new XMLSerializer().serializeToString(home);
}

function dress(original: Element, copy: Element): void {
  const style = getComputedStyle(original);
  for (const name of STYLES) copy.setAttribute(name, style.getPropertyValue(name));
  for (const name of ['class', 'tabindex', 'role', 'href', 'aria-label', 'style']) copy.removeAttribute(name);
  const children = [...copy.children];
  [...original.children].forEach((child, at) => {
    const twin = children[at];
    if (twin && getComputedStyle(child).display === 'none') twin.remove();
    else if (twin) dress(child, twin);
  });
}

function made(name: string, attributes: { readonly [name: string]: string | number }, text = ''): Element {
  const element = document.createElementNS(NS, name);
  setAll(element, attributes);
  element.textContent = text;
  return element;
}

function setAll(element: Element, attributes: { readonly [name: string]: string | number }): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}

/** A picture as PNG, at twice its size. */
export async function pngOf(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.naturalWidth * 2, image.naturalHeight * 2];
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large'))), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Has the browser keep a file. */
export function save(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
