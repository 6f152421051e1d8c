const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Signs that XML cannot hold, however written. */
// oxlint-disable-next-line no-control-regex -- these are what is taken out
const impossible = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** A text as it is written in XML and HTML, between tags or in a quoted attribute. */
export function escaped(text: string): string {
  return text.replaceAll(impossible, '').replaceAll(/[&<>"]/g, (sign) => names[sign] ?? sign);
}
