/** What the scan never asks for is switched off for everything on the page. */
const permissionsPolicy = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
]
  .map((name) => `${name}=()`)
  .join(', ');

/**
 * The headers of every answer that the site gives. Partners load its scripts and texts from their own pages; there is
 * nothing in them that is not for everybody.
 */
function headers(policy: string): readonly (readonly [name: string, value: string])[] {
  return [
    [policyHeader, policy],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'no-referrer'],
    ['Permissions-Policy', permissionsPolicy],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Access-Control-Allow-Origin', '*'],
  ];
}

const policyHeader = 'Content-Security-Policy';

/** A second policy, for what partners do not frame: a browser holds a page to both. */
const notFramed = "frame-ancestors 'self'";

/** Where partners frame the scan. */
const framed = 'embed';

const forGood = 'public, max-age=31536000, immutable';
const askAgain = 'no-cache';

function rule(path: string, all: readonly (readonly [string, string])[]): readonly string[] {
  return [path, ...all.map(([name, value]) => `  ${name}: ${value}`)];
}

/** `_headers`, which hosts such as Netlify and Cloudflare Pages read from the site itself. All rules that fit an address count. */
export function headersFile(policy: string): string {
  return [
    ...rule('/*', headers(policy)),
    ...['/', '/index.html', '/offline/*'].flatMap((path) => rule(path, [[policyHeader, notFramed]])),
    ...rule('/assets/*', [['Cache-Control', forGood]]),
    '',
  ].join('\n');
}

/** `.htaccess` for Apache 2.4. Where mod_headers is not on, it does nothing, and the policy in the page still holds. */
export function htaccess(policy: string): string {
  return [
    '<IfModule mod_headers.c>',
    ...headers(policy).map(([name, value]) => `  Header always set ${name} "${value}"`),
    `  Header always add ${policyHeader} "${notFramed}" "expr=%{REQUEST_URI} !~ m#/${framed}/#"`,
    `  Header set Cache-Control "${askAgain}"`,
    '  <FilesMatch "-[A-Za-z0-9_-]{8}\\.(js|css|json)$">',
    `    Header set Cache-Control "${forGood}"`,
    '  </FilesMatch>',
    '</IfModule>',
    '<IfModule mod_deflate.c>',
    '  AddOutputFilterByType DEFLATE text/html text/css text/javascript application/json',
    '</IfModule>',
    '',
  ].join('\n');
}

/** An example for nginx. An `add_header` in a location drops those around it: hence the headers are there three times. */
export function nginxExample(policy: string): string {
  const location = (path: string, cache: string, more: readonly (readonly [string, string])[] = []) => [
    `location ${path} {`,
    ...[...headers(policy), ...more].map(([name, value]) => `    add_header ${name} "${value}" always;`),
    `    add_header Cache-Control "${cache}";`,
    '    gzip on;',
    '    gzip_types text/css text/javascript application/javascript application/json;',
    '}',
  ];
  return [
    '# Put these in the server { … } of the site; /scan is where the scan is.',
    ...location('/scan/', askAgain, [[policyHeader, notFramed]]),
    ...location(`/scan/${framed}/`, askAgain),
    ...location('/scan/assets/', forGood),
    '',
  ].join('\n');
}
