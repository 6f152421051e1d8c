/** Line icons of our own, on a grid of 24 with strokes of 1.75. */
const drawings = {
  // a person who is looked for
  recruitment:
    'M10 10.5a3.25 3.25 0 1 0 0-6.5 3.25 3.25 0 0 0 0 6.5ZM3.5 19.5c0-3.6 2.6-6 6.5-6 .9 0 1.7.1 2.4.35M17 19.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM19.2 18.7l2.3 2.3',
  // a payslip
  payroll:
    'M5 3.5h14v17l-2.35-1.5-2.3 1.5L12 19l-2.35 1.5-2.3-1.5L5 20.5ZM8.5 8h7M8.5 11.5h4M14.5 15c-.4.4-.9.6-1.5.6-1.2 0-2-.9-2-2.1',
  // a folder with a person in it
  'personnel-file':
    'M3.5 5.5h6l2 2.5h9v11.5h-17ZM12 13.5a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.8ZM8.5 17.2c.4-1.5 1.7-2.4 3.5-2.4s3.1.9 3.5 2.4',
  // a bed
  absence:
    'M3.5 6v13M3.5 16h17v3M20.5 16v-2.5a3 3 0 0 0-3-3h-7V16M7 12.5a1.75 1.75 0 1 0 0-3.5 1.75 1.75 0 0 0 0 3.5Z',
  // a talk between two
  appraisal: 'M3.5 4.5h11v7.5H9L6 14.5V12H3.5ZM17 8.5h3.5V16H18v2.5L15 16H10.5v-1.5',
  // a calendar
  roster: 'M4 5.5h16v14.5H4ZM4 10h16M8.5 3.5v4M15.5 3.5v4M8 13.5h2M14 13.5h2M8 16.7h2',
  // a door with a handle
  access: 'M6 20.5V3.5h12v17M3.5 20.5h17M14.5 11.2v2',
  // an eye
  monitoring:
    'M2.5 12c2.3-4 5.5-6 9.5-6s7.2 2 9.5 6c-2.3 4-5.5 6-9.5 6s-7.2-2-9.5-6ZM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z',
  // a laptop and a phone
  devices: 'M5 14.5V5.5h11.5v2.5M2.5 17.5h10.5v-3H5M15.5 10.5h5.5v9.5h-5.5ZM17.7 17.6h1.1',
  // a key
  accounts: 'M8 19.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM11.2 11.8 19.5 3.5M16.5 6.5l3 3M13.8 9.2l2 2',
  // a card with a person on it
  crm: 'M3.5 5h17v14h-17ZM9 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM5.8 16c.4-1.6 1.5-2.4 3.2-2.4s2.8.8 3.2 2.4M15 9h3M15 12h3M15 15h2',
  // a window of a browser
  website: 'M3.5 5h17v14.5h-17ZM3.5 9.2h17M6.3 7.1h.1M8.9 7.1h.1M7 13h6M7 16h9',
  // a card with a stamp
  loyalty:
    'M3.5 6h17v12.5h-17ZM3.5 9.5h17M15.7 16.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4ZM6.5 12.7h4M6.5 15.5h2.5',
  // a balloon with an exclamation mark
  complaints: 'M3.5 4.5h17v11.5h-8L8 20v-4H3.5ZM12 7.3v3.2M12 13v.1',
  // a sheet with an amount under a line
  invoicing: 'M5.5 3.5h9l4 4v13h-13ZM14.5 3.5v4h4M8.5 11h7M8.5 14h7M12.5 17h3',
  // a lorry
  suppliers:
    'M2.5 6.5h11v10h-11ZM13.5 10h4l3.5 3.5v3h-7.5M7 19a1.9 1.9 0 1 0 0-3.8A1.9 1.9 0 0 0 7 19ZM17 19a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.8Z',
  // a heart in a hand
  care: 'M12 12.5C9 10.3 7.5 8.7 7.5 6.7a2.4 2.4 0 0 1 4.5-1.1 2.4 2.4 0 0 1 4.5 1.1c0 2-1.5 3.6-4.5 5.8ZM3.5 14.5h3.2l3 1.5h3.3c1.6 0 1.6 2.2 0 2.2H9.5M13.8 16.8l4.7-2.6c1.5-.8 2.5 1 1.2 1.9L14 20.3c-.8.5-1.6.5-2.5.2l-4.8-1.5H3.5',
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
  // a balloon with a question mark
  doubt: 'M3.5 4.5h17v11.5h-8L8 20v-4H3.5ZM10.2 8.4a1.9 1.9 0 1 1 2.6 1.8c-.5.2-.8.6-.8 1.1M12 13.6v.1',
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
