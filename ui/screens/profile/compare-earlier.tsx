import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  compare,
  dayOf,
  type Diagnostic,
  evaluate,
  type LevelChange,
  processName,
  reading,
  type Response,
  writeResponse,
} from '../../../engine/index.ts';
import { Button } from '../../parts/button.tsx';
import { useDates } from '../../parts/dates.ts';
import { Heading } from '../../parts/heading.tsx';
import { ResultMark } from '../../parts/level-mark.tsx';
import { useScopeWords } from '../../parts/scope-words.ts';
import { useWords, Words } from '../../parts/words.tsx';
import { useQuestionnaire, useResponse } from '../../scan.tsx';
import { type KeptScan } from '../../storage/kept-scan.ts';
import { readKept } from '../../storage/read-kept.ts';
import { readScanFile, scanExtension } from '../../storage/scan-file.ts';
import { saveFile } from '../../save-file.ts';
import { AnswerChanges } from './answer-changes.tsx';
import { ChooseKept } from './choose-kept.tsx';
import { placeOfScore } from './find-result.ts';
import { useTrial } from './trial.tsx';

/** What was made of a file that was chosen. */
interface Chosen {
  readonly name: string;
  readonly response?: Response;
  readonly version?: string;
  readonly diagnostics: readonly Diagnostic[];
  /** How many of its answers no longer fit. */
  readonly misfits: number;
  /** Whether it has a passphrase on it. */
  readonly sealed?: boolean;
}

/** Lays an earlier scan, from this device or from a file, beside this one. A file is read here and goes nowhere. */
export function CompareEarlier() {
  const { t } = useTranslation();
  const field = useId();
  const questionnaire = useQuestionnaire();
  const response = useResponse();
  const dates = useDates();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const readFile = async (file: File | undefined) => {
    if (!file) return setChosen(null);
    const { name } = file;
    const text = await file.text();
    const found = await readScanFile(text);
    if ('kind' in found && found.kind === 'sealed') {
      return setChosen({ name, diagnostics: [], misfits: 0, sealed: true });
    }
    const read = (await reading()).readResponse(questionnaire, text);
    setChosen({ name, ...read, misfits: read.diagnostics.length });
  };
  const readStored = async (kept: KeptScan | undefined, name: string) => {
    const read = kept && (await readKept(questionnaire, kept));
    if (!read) return setChosen(kept ? { name, diagnostics: [], misfits: 0 } : null);
    const { response: earlier, carried } = read;
    const version = carried?.from ?? questionnaire.version;
    const misfits = carried?.migration.setAside.length ?? 0;
    setChosen({
      name,
      response: { ...earlier, changed: kept.changed.toISOString() },
      version,
      diagnostics: [],
      misfits,
    });
  };
  const said = ({ name, response: earlier, version = '', diagnostics, sealed = false }: Chosen) => {
    if (sealed) return t('compare.sealed', { name });
    if (earlier) {
      const changed = new Date(earlier.changed ?? '');
      const date = Number.isNaN(changed.getTime()) ? t('compare.noDate') : dates.day(changed);
      return t('compare.with', { name, version, date });
    }
    const other = diagnostics.some(({ code }) => code === 'other-questionnaire');
    return t(other ? 'compare.other' : 'compare.unreadable', { name });
  };
  const save = () => {
    saveFile({
      name: `${questionnaire.id}-${dayOf(new Date())}.json`,
      type: 'application/json',
      bytes: writeResponse({ ...response, changed: new Date().toISOString() }),
    });
  };
  return (
    <section className="compare">
      <Heading level={2}>{t('compare.title')}</Heading>
      <p>{t('compare.text')}</p>
      <div className="actions screen-only">
        <Button onClick={save}>{t('compare.save')}</Button>
      </div>
      <ChooseKept onChosen={(kept, name) => void readStored(kept, name)} />
      <p className="screen-only">
        <label htmlFor={field}>{t('compare.choose')}</label>
        <input
          id={field}
          className="file"
          type="file"
          accept={`${scanExtension},.json,application/json`}
          onChange={(event) => void readFile(event.target.files?.[0])}
        />
      </p>
      <output className={chosen && !chosen.response ? 'compare-said notice notice-error' : 'compare-said'}>
        {chosen && said(chosen)}
      </output>
      {chosen?.response && <Differences earlier={chosen.response} misfits={chosen.misfits} />}
    </section>
  );
}

function Differences({ earlier, misfits }: { earlier: Response; misfits: number }) {
  const { t, i18n } = useTranslation();
  const words = useWords();
  const scope = useScopeWords();
  const questionnaire = useQuestionnaire();
  const { evaluation } = useTrial();
  const { levels, added, removed } = useMemo(
    () => compare(evaluate(questionnaire, earlier), evaluation),
    [questionnaire, earlier, evaluation],
  );
  const list = new Intl.ListFormat(i18n.language);
  const gone = earlier.processes.filter(({ id }) => removed.includes(id));
  return (
    <>
      {misfits > 0 && <p className="muted">{t('compare.misfits', { count: misfits })}</p>}
      <p>
        <strong>{t(levels.length > 0 ? 'compare.levels' : 'compare.none', { count: levels.length })}</strong>
      </p>
      {added.length > 0 && (
        <p>{t('compare.added', { names: list.format(added.map((id) => scope.process(id))) })}</p>
      )}
      {gone.length > 0 && (
        <p>
          {t('compare.removed', {
            names: list.format(gone.map((process) => words(processName(questionnaire, process)))),
          })}
        </p>
      )}
      <ul className="level-changes">
        {levels.map((change) => (
          <OneLevel key={placeOfScore(change.after.score, change.after.at)} change={change} />
        ))}
      </ul>
    </>
  );
}

function OneLevel({ change: { before, after, through, adjusted } }: { change: LevelChange }) {
  const { t } = useTranslation();
  const scope = useScopeWords();
  const { scores } = useQuestionnaire();
  return (
    <li>
      <Heading level={3}>
        <Words of={scores.find(({ id }) => id === after.score)?.title ?? after.score} />
        <span className="muted">{` · ${scope.place(after.at)}`}</span>
      </Heading>
      <p className="tried">
        <span className="tried-part">
          <span className="tried-word">{t('compare.before')}</span>
          <ResultMark result={before} />
        </span>
        <span className="tried-part">
          <span className="tried-word">{t('compare.after')}</span>
          <ResultMark result={after} />
        </span>
      </p>
      {adjusted && <p>{t('compare.adjusted')}</p>}
      {through.length > 0 && (
        <>
          <p className="muted">{t('compare.through')}</p>
          <AnswerChanges changes={through} before={t('compare.before')} after={t('compare.after')} />
        </>
      )}
    </li>
  );
}
