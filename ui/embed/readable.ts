import { contrastOf, type Rgb, readableOn } from './contrast-of.ts';
import type { CorrectedColour } from './events.ts';

/** Which colour stands on which, and the least contrast that it needs there: 4.5 for text, 3 for what is drawn. */
const pairs: readonly { readonly token: string; readonly on: string; readonly needed: number }[] = [
  { token: '--pqs-color-ink', on: '--pqs-color-paper', needed: 4.5 },
  { token: '--pqs-color-muted', on: '--pqs-color-paper', needed: 4.5 },
  { token: '--pqs-color-accent', on: '--pqs-color-paper', needed: 4.5 },
  { token: '--pqs-color-accent-strong', on: '--pqs-color-paper', needed: 4.5 },
  { token: '--pqs-color-error', on: '--pqs-color-paper', needed: 4.5 },
  { token: '--pqs-color-border', on: '--pqs-color-surface', needed: 3 },
  { token: '--pqs-color-on-accent', on: '--pqs-color-accent', needed: 4.5 },
];

/**
 * Looks at the colours that a partner gave, and changes those that are too faint to read, in this place alone. Says what
 * it changed.
 */
export function readable(frame: HTMLElement): readonly CorrectedColour[] {
  for (const { token } of pairs) frame.style.removeProperty(token);
  const { contrast } = frame.dataset;
  if (contrast === 'more') return [];
  const probe = frame.ownerDocument.createElement('span');
  frame.append(probe);
  const colourOf = (token: string): Rgb | null => {
    probe.style.color = `var(${token})`;
    return parsed(getComputedStyle(probe).color);
  };
  const corrected = pairs.flatMap(({ token, on, needed }) => {
    const [colour, ground] = [colourOf(token), colourOf(on)];
    if (!colour || !ground || contrastOf(colour, ground) >= needed) return [];
    const used = written(readableOn(ground, colour, needed));
    frame.style.setProperty(token, used);
    const found = Math.round(contrastOf(colour, ground) * 100) / 100;
    return [{ token, given: written(colour), used, contrast: found, needed }];
  });
  probe.remove();
  return corrected;
}

/** A computed colour in numbers; null for one that is not to be had. */
function parsed(computed: string): Rgb | null {
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, 1, 1); // what lets light through is seen on white
  context.fillStyle = computed;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

function written(colour: Rgb): string {
  return `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
