/** The mark of the scan: a keyhole in an octagon. */
export function Brand() {
  return (
    <svg className="brand" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M7 1h10l6 6v10l-6 6H7l-6-6V7Z" />
      <path className="brand-key" d="M12 6a3.2 3.2 0 0 1 1.6 6l.9 5.5h-5l.9-5.5A3.2 3.2 0 0 1 12 6Z" />
    </svg>
  );
}
