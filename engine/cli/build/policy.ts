/** What a page may run besides files of its own site: the hashes of what stands in it. */
export interface Allowed {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/** The policy of a page of the site: its own files, and what is allowed by its hash. */
export function sitePolicy({ scripts, styles }: Allowed = { scripts: [], styles: [] }): string {
  return written(
    {
      'script-src': ["'self'", ...scripts],
      'style-src': ["'self'", ...styles],
      'img-src': ["'self'", 'data:'],
      'connect-src': ["'self'"],
      'worker-src': ["'self'"],
      'manifest-src': ["'self'"],
    },
    'pqs-worker', // lets through the address of the service worker, and nothing else
  );
}

/** The policy of a page that stands alone: what is in it, and nothing else, not even a request. */
export function alonePolicy({ scripts, styles }: Allowed): string {
  return written({ 'script-src': scripts, 'style-src': styles, 'img-src': ['data:'] }, "'none'");
}

function written(sources: Readonly<Record<string, readonly string[]>>, trustedTypes: string): string {
  return [
    "default-src 'none'",
    ...Object.entries(sources).map(([directive, allowed]) => `${directive} ${allowed.join(' ')}`),
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${trustedTypes}`,
  ].join('; ');
}
