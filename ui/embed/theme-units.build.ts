import type { CSSOptions } from 'vite';

type PostcssPlugins = NonNullable<Extract<CSSOptions['postcss'], { plugins?: unknown }>['plugins']>;

/** The least of PostCSS that is used here; Vite brings it along. */
interface Declaration {
  value: string;
}

interface AtRule {
  name: string;
  params: string;
}

interface Sheet {
  walkDecls(visit: (declaration: Declaration) => void): void;
  walkAtRules(name: string, visit: (rule: AtRule) => void): void;
}

/**
 * Rewrites the theme for a place on another page. There `rem` is that page's root and `vw` its window, and neither says
 * anything of the scan: lengths become multiples of the scan's own size, and widths are those of its place.
 */
export function themeUnits(): PostcssPlugins {
  return [
    {
      postcssPlugin: 'theme-units',
      OnceExit(sheet: Sheet) {
        sheet.walkDecls((declaration) => {
          declaration.value = ofTheScan(declaration.value);
        });
        sheet.walkAtRules('media', (rule) => {
          if (!/^\(m(in|ax)-width: [\d.]+rem\)$/.test(rule.params)) return;
          rule.name = 'container';
          rule.params = rule.params.replace('rem', 'em'); // of the container, whose size is the person's own
        });
      },
    },
  ];
}

/** A value of CSS in units of the scan. */
export function ofTheScan(value: string): string {
  return value
    .replaceAll(/(-?\d*\.?\d+)rem\b/g, 'calc($1 * var(--pqs-rem))')
    .replaceAll(/(\d*\.?\d+)vw\b/g, '$1cqi');
}
