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

/** The headers of every answer that the site gives. */
function headers(policy: string): readonly (readonly [name: string, value: string])[] {
  return [
    ['Content-Security-Policy', `${policy}; frame-ancestors 'self'`],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'no-referrer'],
    ['Permissions-Policy', permissionsPolicy],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
  ];
}

const forGood = 'public, max-age=31536000, immutable';
const askAgain = 'no-cache';

/** `_headers`, which hosts such as Netlify and Cloudflare Pages read from the site itself. */
export function headersFile(policy: string): string {
  const lines = headers(policy).map(([name, value]) => `  ${name}: ${value}`);
  return ['/*', ...lines, '/assets/*', `  Cache-Control: ${forGood}`, ''].join('\n');
}

/** `.htaccess` for Apache. Where mod_headers is not on, it does nothing, and the policy in the page still holds. */
export function htaccess(policy: string): string {
  return [
    '<IfModule mod_headers.c>',
    ...headers(policy).map(([name, value]) => `  Header always set ${name} "${value}"`),
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

/** An example for nginx. An `add_header` in a location drops those around it: hence the headers are there twice. */
export function nginxExample(policy: string): string {
  const lines = (cache: string) => [
    ...headers(policy).map(([name, value]) => `    add_header ${name} "${value}" always;`),
    `    add_header Cache-Control "${cache}";`,
  ];
  return [
    '# Put these in the server { … } of the site; /scan is where the scan is.',
    'location /scan/ {',
    ...lines(askAgain),
    '    gzip on;',
    '    gzip_types text/css text/javascript application/javascript application/json;',
    '}',
    'location /scan/assets/ {',
    ...lines(forGood),
    '    gzip on;',
    '    gzip_types text/css text/javascript application/javascript application/json;',
    '}',
    '',
  ].join('\n');
}
