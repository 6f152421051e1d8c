/** A colour as red, green and blue, each from 0 to 255. */
export type Rgb = readonly [number, number, number];

/** How far two colours are apart for the eye: 1 (the same) to 21 (black on white). By the formula of WCAG 2.2. */
export function contrastOf(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** How light a colour is: 0 for black, 1 for white. */
export function luminanceOf(colour: Rgb): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * The colour nearest to the one given that has enough contrast on a ground: mixed with black on a light ground, with
 * white on a dark one.
 */
export function readableOn(ground: Rgb, colour: Rgb, needed: number): Rgb {
  if (contrastOf(colour, ground) >= needed) return colour;
  const black: Rgb = [0, 0, 0];
  const white: Rgb = [255, 255, 255];
  const end = contrastOf(black, ground) >= contrastOf(white, ground) ? black : white;
  for (let share = 0.05; share < 1; share += 0.05) {
    const mixed = colour.map((part, index) =>
      Math.round(part + ((end[index] ?? 0) - part) * share),
    ) as unknown as Rgb;
    if (contrastOf(mixed, ground) >= needed) return mixed;
  }
  return end;
}
