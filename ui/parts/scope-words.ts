import { useTranslation } from 'react-i18next';
import { processName, type ScopeRef } from '../../engine/index.ts';
import { useQuestionnaire, useResponse } from '../scan.tsx';
import { useWords } from './words.tsx';

/** Names a scope: the process and, where it matters, the subject. */
export function useScopeWords() {
  const { t } = useTranslation();
  const questionnaire = useQuestionnaire();
  const response = useResponse();
  const words = useWords();
  const process = (id: string) => {
    const found = response.processes.find((one) => one.id === id);
    return found ? words(processName(questionnaire, found)) : id;
  };
  const subject = (id: string) => {
    const label = questionnaire.subjects.find((one) => one.id === id)?.label;
    return label === undefined ? id : words(label);
  };
  const place = (at: ScopeRef): string => {
    if (at.process === undefined) return t('scope.wholeCompany');
    const name = process(at.process);
    return at.subject === undefined
      ? name
      : t('scope.place', { process: name, subject: subject(at.subject).toLowerCase() });
  };
  return { process, subject, place };
}
