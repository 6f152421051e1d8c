import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { allRight, type Answer, answerAt, catalogue, doubtsAt, type Step } from '../../engine/index.ts';
import { Doubt } from '../parts/doubt.tsx';
import { Notice } from '../parts/notice.tsx';
import { useEvaluation, useQuestionnaire } from '../scan.tsx';

const wholePreset: Answer = [allRight];

/**
 * Why the answer at a step rarely goes with the others. `proposed` is the answer that is proposed there and not given
 * yet; of a preset it is told before it is confirmed.
 */
export function Doubts({ step, proposed }: { step: Step; proposed: Answer | undefined }) {
  const { t } = useTranslation();
  const evaluation = useEvaluation();
  const questionnaire = useQuestionnaire();
  const isPreset =
    catalogue(questionnaire).questions.get(step.question)?.question.kind === 'proposal' &&
    answerAt(evaluation.response, step) === undefined;
  const supposed = isPreset ? wholePreset : proposed;
  const doubts = useMemo(() => doubtsAt(evaluation, step, supposed), [evaluation, step, supposed]);
  if (doubts.length === 0) return null;
  return (
    <Notice title={t('doubt.title')}>
      {doubts.map((doubt) => (
        <Doubt key={`${doubt.rule.id} ${doubt.at.subject ?? ''}`} doubt={doubt} />
      ))}
      <p className="muted">{t('doubt.goOn')}</p>
    </Notice>
  );
}
