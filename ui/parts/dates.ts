import { useTranslation } from 'react-i18next';

/** Writes days (`2026-11-24`) and times of day as the language of the page does. */
export function useDates() {
  const { i18n } = useTranslation();
  const locale = i18n.language === 'en' ? 'en-GB' : i18n.language;
  const long = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return {
    day: (day: string | Date) => long.format(typeof day === 'string' ? new Date(`${day}T12:00:00`) : day),
    time: (moment: Date) => time.format(moment),
  };
}
