import { useTranslation } from 'react-i18next';
import { dayInWords, dayOf } from '../../engine/index.ts';

/** Writes plain days (`2026-11-24`), days of moments, and times of day as the language of the page does. */
export function useDates() {
  const { i18n } = useTranslation();
  const { language } = i18n;
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return {
    day: (day: string | Date) => dayInWords(typeof day === 'string' ? day : dayOf(day), language),
    time: (moment: Date) => time.format(moment),
  };
}
