/** Line icons of our own, on a grid of 24 with strokes of 1.75. */
const drawings = {
  // a person who is looked for
  recruitment:
    'M10 10.5a3.25 3.25 0 1 0 0-6.5 3.25 3.25 0 0 0 0 6.5ZM3.5 19.5c0-3.6 2.6-6 6.5-6 .9 0 1.7.1 2.4.35M17 19.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM19.2 18.7l2.3 2.3',
  // a payslip
  payroll:
    'M5 3.5h14v17l-2.35-1.5-2.3 1.5L12 19l-2.35 1.5-2.3-1.5L5 20.5ZM8.5 8h7M8.5 11.5h4M14.5 15c-.4.4-.9.6-1.5.6-1.2 0-2-.9-2-2.1',
  // a bed
  absence:
    'M3.5 6v13M3.5 16h17v3M20.5 16v-2.5a3 3 0 0 0-3-3h-7V16M7 12.5a1.75 1.75 0 1 0 0-3.5 1.75 1.75 0 0 0 0 3.5Z',
  // a parcel
  orders: 'M12 3.5 20 7.5v9l-8 4-8-4v-9ZM4 7.5l8 4 8-4M12 11.5v9M8 5.5l8 4v3',
  // a letter
  newsletter: 'M3.5 6h17v12.5h-17ZM3.5 6.5l8.5 7 8.5-7',
  // a camera on a wall
  cctv: 'M3.5 8.5 16 4.5l1.8 5.6-12.5 4ZM17.3 8.2l2.9-.9.9 2.8-2.9.9M9 13v3.5H3.5M3.5 13.5v7',
  // a folder
  process: 'M3.5 6h6l2 2.5h9v10.5h-17ZM3.5 11.5h17',
  chevron: 'M9 5.5l6.5 6.5L9 18.5',
  elsewhere: 'M9 5.5h9.5V15M18 6 6 18',
  pencil: 'M4 20l1-4.5L16.5 4 20 7.5 8.5 19ZM14 6.5l3.5 3.5',
} as const;

type IconName = keyof typeof drawings;

/** A line icon, in the colour of the text. It says nothing by itself: the words beside it do. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={drawings[name]} />
    </svg>
  );
}

/** The icon of a process of the questionnaire; a folder for one that has none of its own. */
export function processIcon(id: string): IconName {
  return isDrawn(id) ? id : 'process';
}

function isDrawn(id: string): id is IconName {
  return Object.hasOwn(drawings, id);
}
