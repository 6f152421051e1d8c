import { useCallback, useEffect, useRef, useState } from 'react';
import {
  dayOf,
  emptyResponse,
  inForce,
  localize,
  type PreviewState,
  type Questionnaire,
  reading,
  type Response,
  shipped,
  type Step,
} from '../../engine/index.ts';
import { contrastKey } from '../contrast.ts';
import { languageKey } from '../language.ts';
import { readPreference, writePreference } from '../preference.ts';
import { Diagnostics } from './diagnostics.tsx';
import { fileState, lead, onChange, questionnaireText } from './server.ts';
import { answersNow, go, openWith, reload, stepIn, stepTo } from './shown-scan.ts';
import { ThisQuestion } from './this-question.tsx';

/** The widths of a frame on somebody's page, in pixels; 0 takes what there is. */
const widths = [320, 640, 0] as const;

/** How often the frame is looked at, in milliseconds. */
const interval = 500;

/** The page of `pqs preview`: the scan in a frame, and beside it what its author wants to know. */
export function PreviewPage() {
  const frame = useRef<HTMLIFrameElement>(null);
  const [state, setState] = useState<PreviewState>();
  const [questionnaire, setQuestionnaire] = useState<Questionnaire>();
  const [response, setResponse] = useState<Response>();
  const [step, setStep] = useState<Step>();
  const [told, setTold] = useState('');
  const [width, setWidth] = useState<number>(0);
  const [language, setLanguage] = useState(() => readPreference(languageKey) ?? '');
  const [more, setMore] = useState(() => readPreference(contrastKey) === 'more');

  const refresh = useCallback(async () => {
    const next = await fileState();
    setState(next);
    if (next.id === undefined) return;
    const shown = next.languages.includes(readPreference(languageKey) ?? '')
      ? (readPreference(languageKey) ?? '')
      : (next.languages[0] ?? '');
    setLanguage(shown);
    setQuestionnaire(inForce(shipped(await questionnaireText(shown)), dayOf(new Date())));
    document.title = `Preview: ${next.file}`;
    setTold(next.current ? `Shown as it is saved, ${new Date().toLocaleTimeString()}.` : '');
    reload(frame.current);
  }, []);

  useEffect(
    () =>
      onChange(
        () => void refresh(),
        () => setTold('The connection with pqs preview is lost. Start it again; this page goes on then.'),
      ),
    [refresh],
  );

  useEffect(() => {
    const look = () => {
      const now = stepIn(frame.current);
      setStep((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now));
      if (questionnaire) void answersNow(questionnaire).then(setResponse);
    };
    const timer = setInterval(look, interval);
    return () => clearInterval(timer);
  }, [questionnaire]);

  const jump = async (question: string) => {
    if (!frame.current || !questionnaire) return;
    setTold('');
    const asked = stepTo(questionnaire, response ?? emptyResponse(questionnaire), question, step);
    if (asked) return go(frame.current, asked);
    const found = await lead(question);
    const read = found && (await reading()).readResponse(questionnaire, found.text);
    if (!found || !read?.response) {
      return setTold(
        `No answers were found with which “${question}” is asked. pqs check --prove tells whether there are any.`,
      );
    }
    const made = { response: read.response, step: found.step };
    await openWith(frame.current, questionnaire, `Preview: ${question}`, made, found.text);
    setTold(
      `“${question}” is not asked with your answers. It is shown for a made-up company; yours is kept beside it.`,
    );
  };

  const choose = (key: string, value: string) => {
    writePreference(key, value);
    void refresh();
  };

  return (
    <>
      <header className="head">
        <h1>Preview</h1>
        <code>{state?.file}</code>
        <label>
          Language{' '}
          <select value={language} onChange={(event) => choose(languageKey, event.target.value)}>
            {state?.languages.map((id) => (
              <option key={id} value={id}>
                {id}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          aria-pressed={more}
          onClick={() => {
            setMore(!more);
            choose(contrastKey, more ? 'normal' : 'more');
          }}
        >
          More contrast
        </button>
        <fieldset>
          <legend>Width</legend>
          {widths.map((one) => (
            <button key={one} type="button" aria-pressed={width === one} onClick={() => setWidth(one)}>
              {one === 0 ? 'whole' : `${one} px`}
            </button>
          ))}
        </fieldset>
        <output>{told}</output>
      </header>
      <div className="body">
        <div className={`shown width-${width}`}>
          {state?.id === undefined ? (
            <p>There is nothing to show yet: the file has errors.</p>
          ) : (
            // oxlint-disable-next-line react/iframe-missing-sandbox -- it is the author's own scan, of this very site
            <iframe ref={frame} src="scan/" title="The scan" />
          )}
        </div>
        <aside aria-label="About the questionnaire">
          {state && <Diagnostics state={state} />}
          <ThisQuestion
            step={step}
            turn={state?.turn ?? 0}
            language={language}
            questionnaire={questionnaire}
            response={response}
          />
          <section>
            <h2>Go to a question</h2>
            {state?.sections.map(({ id: section, title, questions }) => (
              <details key={section} open={questions.some(({ id }) => id === step?.question)}>
                <summary lang={language}>{localize(title, language).text}</summary>
                <ul>
                  {questions.map(({ id, text }) => (
                    <li key={id}>
                      <button
                        type="button"
                        className="link"
                        aria-current={id === step?.question}
                        onClick={() => void jump(id)}
                      >
                        <code>{id}</code> <span lang={language}>{localize(text, language).text}</span>
                      </button>
                    </li>
                  ))}
                </ul>
              </details>
            ))}
          </section>
        </aside>
      </div>
    </>
  );
}
