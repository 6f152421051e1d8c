/** A colour as red, green and blue, each from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

const black: Rgb = [0, 0, 0];
const white: Rgb = [255, 255, 255];

/** How far two colours are apart for the eye: 1 (the same) to 21 (black on white). By the formula of WCAG 2.2. */
export function contrastOf(one: Rgb, other: Rgb): number {
  const [first, second] = [luminanceOf(one), luminanceOf(other)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/** How light a colour is: 0 for black, 1 for white. */
function luminanceOf([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(part: number): number {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/**
 * The colour nearest to the one given that has enough contrast on a ground: mixed with black on a light ground, with
 * white on a dark one.
 */
export function readableOn(ground: Rgb, colour: Rgb, needed: number): Rgb {
  const end = contrastOf(black, ground) >= contrastOf(white, ground) ? black : white;
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = mixOf(colour, end, share);
    if (contrastOf(mixed, ground) >= needed) return mixed;
  }
  return end;
}

function mixOf(one: Rgb, other: Rgb, share: number): Rgb {
  const mix = (index: 0 | 1 | 2) => Math.round(one[index] + (other[index] - one[index]) * share);
  return [mix(0), mix(1), mix(2)];
}
