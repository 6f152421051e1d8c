/* Writes down what the page is told, and what it should never notice. */
const record = { events: [], violations: [], scrolled: 0 };
window.record = record;

for (const name of ['pqs-ready', 'pqs-step', 'pqs-complete', 'pqs-error', 'pqs-resize']) {
  document.addEventListener(name, (event) => {
    record.events.push({ name, detail: event.detail, from: event.target.localName });
  });
}
document.addEventListener('securitypolicyviolation', (event) => {
  record.violations.push(`${event.violatedDirective} ${event.blockedURI}`);
});
