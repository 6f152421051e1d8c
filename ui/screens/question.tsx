import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Answer,
  answerAt,
  catalogue,
  evaluate,
  isOpen,
  offeredOptions,
  progress,
  proposedAnswer,
  type QuestionPlace,
  type Step,
  takesSeveral,
} from '../../engine/index.ts';
import { AnswerField } from '../fields/answer-field.tsx';
import { firstControl } from '../fields/field.ts';
import { useLaterScreens } from '../later-screen.tsx';
import { Button } from '../parts/button.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Explained } from '../parts/explained.tsx';
import { Heading } from '../parts/heading.tsx';
import { Notice } from '../parts/notice.tsx';
import { Page } from '../parts/page.tsx';
import { useScopeWords } from '../parts/scope-words.ts';
import { SourceLink, useSource } from '../parts/source-link.tsx';
import { useWords, Words } from '../parts/words.tsx';
import { useEvaluation, useQuestionnaire, useResponse, useRunningScan } from '../scan.tsx';
import { useWay } from '../use-way.ts';

/** One question on a page of its own. */
export function QuestionScreen({ step }: { step: Step }) {
  const place = catalogue(useQuestionnaire()).questions.get(step.question);
  return place ? <Asked step={step} place={place} /> : null;
}

function Asked({ step, place }: { step: Step; place: QuestionPlace }) {
  const { t } = useTranslation();
  const words = useWords();
  const questionnaire = useQuestionnaire();
  const scan = useRunningScan();
  const way = useWay(step);
  const stored = answerAt(useResponse(), step);
  const [touched, setTouched] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [error, setError] = useState<{ message: string; attempt: number }>();
  const { question } = place;
  const evaluation = useEvaluation();
  const options = offeredOptions(evaluation, step);
  const process = questionnaire.processes.find(({ id }) => id === step.process);
  const proposal = stored === undefined && !touched ? proposedAnswer(evaluation, step) : undefined;
  const suggested = question.kind === 'choice' && question.proposes !== undefined;
  const answer = stored ?? proposal;
  const give = (next: Answer | undefined, wrong?: string) => {
    setTouched(true);
    setProblem(wrong);
    scan.send({ type: 'answer', answer: next });
  };
  const goOn = () => {
    if (proposal !== undefined) scan.send({ type: 'answer', answer: proposal });
    const now = evaluate(questionnaire, scan.getSnapshot().context.response);
    const message = problem ?? (isOpen(now, step) ? missing() : undefined);
    if (message === undefined) way.onward();
    else setError((before) => ({ message, attempt: (before?.attempt ?? 0) + 1 }));
  };
  const missing = () => {
    if (question.kind === 'text') return t('error.text');
    if (question.kind === 'proposal') return t('error.proposal');
    if (question.kind === 'which') return t('error.which');
    if (question.kind === 'number') return t(question.whole ? 'error.whole' : 'error.number');
    return t(options.some(({ unknown }) => unknown) ? 'error.choiceUnknown' : 'error.choice');
  };
  const later = useLaterScreens();
  const part = usePart(step);
  const errorId = error ? 'answer-error' : undefined;
  return (
    <Page title={[words(question.text), part.name]} error={error !== undefined}>
      {error && <ErrorSummary message={error.message} control={firstControl} key={error.attempt} />}
      <p className="caption">{part.caption}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          goOn();
        }}
      >
        <Frame place={place} errorId={errorId}>
          <About place={place} first={part.question === 1} />
          {proposal !== undefined && (
            <Notice title={t('question.proposal')}>
              <p>{t(suggested ? 'question.suggestedText' : 'question.proposalText')}</p>
            </Notice>
          )}
          {takesSeveral(question) && question.kind !== 'proposal' && (
            <p className="muted">{t('question.several')}</p>
          )}
          {error && (
            <p className="wrong" id={errorId}>
              {error.message}
            </p>
          )}
          <AnswerField
            step={step}
            place={place}
            options={options}
            answer={answer}
            examples={own(process?.examples, question.id) ?? {}}
            likely={own(process?.likely, question.id)}
            errorId={errorId}
            onAnswer={give}
          />
        </Frame>
        <output className="doubts-told">
          {later !== null && later !== 'failed' && <later.Doubts step={step} proposed={proposal} />}
        </output>
        <div className="actions">
          <Button look="filled" type="submit">
            {t('question.next')}
          </Button>
          <Button onClick={way.backward}>{t('question.back')}</Button>
        </div>
      </form>
    </Page>
  );
}

/** The question as the heading of the page, and as the name of what is answered. */
function Frame({
  place,
  errorId,
  children,
}: {
  place: QuestionPlace;
  errorId: string | undefined;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const { question } = place;
  const heading = (
    <Heading level={1} id="question">
      <Words of={question.text} />
    </Heading>
  );
  const optional = 'optional' in question && question.optional && (
    <p className="muted">{`(${t('question.notRequired')})`}</p>
  );
  const wrong = errorId ? 'question field-wrong' : 'question';
  switch (question.kind) {
    case 'choice':
    case 'yes-no':
      return (
        <div className={wrong} part="question">
          <fieldset
            role="radiogroup"
            aria-labelledby="question"
            aria-describedby={errorId}
            aria-invalid={errorId ? true : undefined}
          >
            <legend>{heading}</legend>
            {children}
          </fieldset>
        </div>
      );
    case 'choices':
    case 'which':
    case 'proposal':
      return (
        <div className={wrong} part="question">
          <fieldset aria-labelledby="question">
            <legend>{heading}</legend>
            {children}
          </fieldset>
        </div>
      );
    case 'number':
    case 'text':
    case 'note':
      return (
        <div className={wrong} part="question">
          {heading}
          {optional}
          {children}
        </div>
      );
  }
}

/** What the section is about (on its first question), why we ask, what it means, and what it rests on. */
function About({ place, first }: { place: QuestionPlace; first: boolean }) {
  const { t } = useTranslation();
  const { question, section } = place;
  const source = useSource(question.source);
  const starts = first || section.questions[0]?.id === question.id;
  return (
    <div className="about">
      {starts && section.intro && (
        <p>
          <Words of={section.intro} />
        </p>
      )}
      {question.help && (
        <p>
          <Words of={question.help} />
        </p>
      )}
      {question.why && (
        <p className="muted">
          <span className="about-head">{`${t('question.why')}: `}</span>
          <Words of={question.why} />
        </p>
      )}
      <Explained terms={question.terms ?? []} />
      {source && (
        <p className="muted">
          <span className="about-head">{`${t('question.source')}: `}</span>
          <SourceLink source={source} />
        </p>
      )}
    </div>
  );
}

/** Where this question stands in the scan, in words. */
function usePart(step: Step) {
  const { t } = useTranslation();
  const words = useWords();
  const scope = useScopeWords();
  const at = progress(useEvaluation(), step);
  const name = [at && words(at.title), step.subject !== undefined && scope.subject(step.subject)]
    .filter(Boolean)
    .join(' · ');
  const counted = at && t('question.part', { part: at.section, parts: at.sections });
  return { name, caption: [counted, name].filter(Boolean).join(' · '), question: at?.question ?? 0 };
}

/** What a record of its own has under this name; nothing that every object has. */
function own<Value>(record: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}
