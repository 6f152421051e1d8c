import { useTranslation } from 'react-i18next';
import {
  answerAt,
  catalogue,
  isConfirmed,
  openSteps,
  type Part,
  parts,
  profile,
  sameStep,
  type Step,
} from '../../engine/index.ts';
import { addressOf } from '../address.ts';
import { AnswerWords } from '../parts/answer-words.tsx';
import { Button } from '../parts/button.tsx';
import { ChangeLink } from '../parts/change-link.tsx';
import { Doubt, DoubtMark } from '../parts/doubt.tsx';
import { Heading } from '../parts/heading.tsx';
import { Notice } from '../parts/notice.tsx';
import { Page } from '../parts/page.tsx';
import { useScopeWords } from '../parts/scope-words.ts';
import { useWords, Words } from '../parts/words.tsx';
import { useEvaluation, useQuestionnaire, useResponse, useRunningScan } from '../scan.tsx';

/** All answers, part by part, each to be changed; what is still open comes first. */
export function Check() {
  const { t } = useTranslation();
  const evaluation = useEvaluation();
  const scan = useRunningScan();
  const [firstOpen, ...others] = openSteps(evaluation);
  const title = t('check.title');
  return (
    <Page title={[title]}>
      <Heading level={1}>{title}</Heading>
      <p className="lead">{t('check.intro')}</p>
      {firstOpen && (
        <Notice tone="warning" title={t('check.openTitle', { count: others.length + 1 })}>
          <p>{t('check.openText')}</p>
          <Button look="outlined" onClick={() => scan.send({ type: 'go', step: firstOpen })}>
            {t('check.openGo')}
          </Button>
        </Notice>
      )}
      {parts(evaluation).map((part) => (
        <PartAnswers key={part.steps[0] ? addressOf({ step: part.steps[0] }) : ''} part={part} />
      ))}
      <div className="actions">
        <Button look="filled" onClick={() => scan.send({ type: 'next' })}>
          {t('check.profile')}
        </Button>
        <Button onClick={() => scan.send({ type: 'show', screen: 'processes' })}>
          {t('check.processes')}
        </Button>
        <Button onClick={() => scan.send({ type: 'back' })}>{t('question.back')}</Button>
      </div>
    </Page>
  );
}

function PartAnswers({ part }: { part: Part }) {
  const questionnaire = useQuestionnaire();
  const { questions } = catalogue(questionnaire);
  const scope = useScopeWords();
  const runs = runsOf(part.steps.filter((step) => questions.get(step.question)?.question.kind !== 'note'));
  return (
    <section className="check-part">
      <Heading level={2}>
        <Words of={part.title} />
      </Heading>
      {runs.map((run) => (
        <div key={run.subject ?? ''}>
          {run.subject !== undefined && <Heading level={3}>{scope.subject(run.subject)}</Heading>}
          <dl className="check-list">
            {run.steps.map((step) => (
              <CheckRow key={addressOf({ step })} step={step} />
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}

function CheckRow({ step }: { step: Step }) {
  const { t } = useTranslation();
  const words = useWords();
  const response = useResponse();
  const answer = answerAt(response, step);
  const doubts = useDoubtsAt(step);
  const place = catalogue(useQuestionnaire()).questions.get(step.question);
  if (!place) return null;
  const { question } = place;
  const optional = 'optional' in question && question.optional;
  return (
    <div className={answer === undefined && !optional ? 'check-row check-open' : 'check-row'}>
      <dt>
        <Words of={question.text} />
      </dt>
      <dd className="check-answer">
        {answer === undefined ? (
          <span className="missing">{t(optional ? 'check.missingOptional' : 'check.missing')}</span>
        ) : (
          <AnswerWords place={place} answer={answer} />
        )}
        {doubts.map((doubt) => (
          <div className="check-doubt" key={`${doubt.rule.id} ${doubt.at.subject ?? ''}`}>
            <DoubtMark>{t('doubt.title')}</DoubtMark>
            <Doubt doubt={doubt} />
          </div>
        ))}
        {isConfirmed(response, step) && <p className="check-confirmed muted">{t('question.confirmed')}</p>}
      </dd>
      <dd className="check-change">
        <ChangeLink step={step} question={words(question.text)} back="check" open={answer === undefined} />
      </dd>
    </div>
  );
}

/** What casts doubt on the answer at a step. */
function useDoubtsAt(step: Step) {
  const { inconsistencies } = profile(useEvaluation());
  return inconsistencies.filter(({ doubted }) => doubted.some((one) => sameStep(one, step)));
}

/** The steps of a part by whom they are about: first the process itself, then each subject. */
function runsOf(steps: readonly Step[]): readonly { subject: string | undefined; steps: Step[] }[] {
  const runs: { subject: string | undefined; steps: Step[] }[] = [];
  for (const step of steps) {
    const run = runs.find(({ subject }) => subject === step.subject);
    if (run) run.steps.push(step);
    else runs.push({ subject: step.subject, steps: [step] });
  }
  return runs;
}
