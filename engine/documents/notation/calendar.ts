import type { Paper, Reminder } from '../paper.ts';

/** The reminders of a paper as a calendar file (RFC 5545): a whole day for each, with an alarm the day before. */
export function calendar({ reminders = [], made, title, language }: Paper): string {
  const stamp = `${made.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Privacy Quick Scan//${escapedText(title)}//${language.slice(0, 2).toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...reminders.flatMap((reminder) => event(reminder, stamp, minuteOf(made))),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}

/** Whole minutes since 1970: a later export counts as a later revision, and its days take the place of the earlier ones. */
function minuteOf(made: Date): number {
  return Math.floor(made.getTime() / 60_000);
}

function event({ uid, on, title, text }: Reminder, stamp: string, sequence: number): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${on.replaceAll('-', '')}`,
    `SUMMARY:${escapedText(title)}`,
    `DESCRIPTION:${escapedText(text)}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escapedText(title)}`,
    'TRIGGER:-P1D',
    'END:VALARM',
    'END:VEVENT',
  ];
}

function escapedText(text: string): string {
  return text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r\n|\r|\n/g, '\\n');
}

/** A line holds at most 75 bytes; the rest goes on in lines that begin with a space. No sign is cut in two. */
const longest = 75;

function folded(line: string): string {
  const encoder = new TextEncoder();
  let room = longest;
  let written = '';
  for (const sign of line) {
    const size = encoder.encode(sign).length;
    if (size > room) {
      written += '\r\n ';
      room = longest - 1;
    }
    written += sign;
    room -= size;
  }
  return written;
}
