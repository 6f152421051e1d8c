import { useTranslation } from 'react-i18next';
import { catalogue, compare } from '../../../engine/index.ts';
import { useQuestionnaire } from '../../scan.tsx';
import { AnswerChanges } from './answer-changes.tsx';
import { useTrial } from './trial.tsx';

/** The answers that would go along with what is tried, because they were taken over from a proposal. */
export function Followed() {
  const { t } = useTranslation();
  const questionnaire = useQuestionnaire();
  const { evaluation, tried } = useTrial();
  if (!tried) return null;
  const { questions } = catalogue(questionnaire);
  const followed = compare(evaluation, tried.evaluation).answers.filter(({ question: id, after }) => {
    const question = questions.get(id)?.question;
    return question?.kind === 'choice' && question.proposes !== undefined && after !== undefined;
  });
  if (followed.length === 0) return null;
  return (
    <>
      <p>{t('trial.followed')}</p>
      <AnswerChanges changes={followed} before={t('trial.now')} after={t('trial.then')} />
    </>
  );
}
