import { useTranslation } from 'react-i18next';
import { catalogue, type Diagnostic } from '../../engine/index.ts';
import { useQuestionnaire } from '../scan.tsx';
import { useWords } from './words.tsx';

/** So much is listed; the rest is counted. */
const most = 20;

/** What was set aside when a scan was opened: where it stood, and what stood there. */
export function SetAside({ found }: { found: readonly Diagnostic[] }) {
  const { t } = useTranslation();
  const place = usePlaceWords();
  return (
    <>
      <p>{t('keepingTold.setAsideText')}</p>
      <ul>
        {found.slice(0, most).map(({ code, pointer, actual }) => (
          <li key={`${code} ${pointer}`}>
            {place(pointer)}
            {actual !== undefined && `: ${actual}`}
          </li>
        ))}
      </ul>
      {found.length > most && <p>{t('keepingTold.setAsideMore', { count: found.length - most })}</p>}
    </>
  );
}

/** Says of a place in a response what it is about, as far as that can be told; else the place itself. */
function usePlaceWords(): (pointer: string) => string {
  const { t } = useTranslation();
  const words = useWords();
  const questionnaire = useQuestionnaire();
  return (pointer) => {
    const [first, second = '', third = ''] = pointer.split('/').slice(1);
    const asked = /\/answers\/([^/]+)/.exec(pointer)?.[1] ?? '';
    const question = catalogue(questionnaire).questions.get(asked)?.question;
    const what = question ? words(question.text) : pointer;
    if (first === 'processes') return t('keepingTold.inProcess', { number: Number(second) + 1, what });
    if (first === 'adjustments') return t('keepingTold.byHand');
    if (first !== 'planned') return what;
    const measure = questionnaire.measures?.find(({ id }) => id === second);
    const part = third === 'on' || third === 'person' || third === 'note' ? t(`planned.${third}`) : '';
    return measure ? [words(measure.title), part].filter(Boolean).join(', ') : pointer;
  };
}
