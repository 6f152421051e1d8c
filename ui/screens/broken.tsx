import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Diagnostic, placeOf } from '../../engine/index.ts';
import type { InterfaceLanguage } from '../language.ts';
import type { BrokenFile } from '../open.ts';
import { Button } from '../parts/button.tsx';
import { type GivenQuestionnaire, questionnaireIn, useDropped } from '../parts/dropped.tsx';
import { Heading } from '../parts/heading.tsx';
import { Content } from '../parts/page.tsx';
import { SiteHead } from '../parts/site-head.tsx';
import { useSurroundings } from '../surroundings/surroundings-context.tsx';

/** So many diagnostics are shown; whoever has more, starts with these. */
const mostShown = 50;

interface BrokenProps {
  readonly file: BrokenFile;
  readonly language: InterfaceLanguage;
  /** Opens another file, where that is possible. */
  readonly onQuestionnaire: ((given: GivenQuestionnaire) => void) | undefined;
}

/** Why the questionnaire cannot be opened, all that is wrong with it, and what to do. */
export function Broken({ file, language, onQuestionnaire }: BrokenProps) {
  const { t } = useTranslation();
  const surroundings = useSurroundings();
  const title = t('broken.title');
  useEffect(() => {
    surroundings.setTitle(title);
  }, [surroundings, title]);
  const [onFile] = useState(() => async (dropped: File) => {
    const given = await questionnaireIn(dropped);
    if (given) onQuestionnaire?.(given);
  });
  useDropped(onFile);
  const { problem, diagnostics } = file;
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return (
    <>
      <SiteHead title="Privacy Quick Scan" language={language} />
      <Content>
        <Heading level={1}>{title}</Heading>
        <p>
          {problem === 'diagnostics' ? t('broken.diagnostics', { count: errors }) : t(`broken.${problem}`)}
        </p>
        <p>{t('broken.safe')}</p>
        <p className="muted file-name">{t('broken.file', { name: file.name })}</p>
        {diagnostics.length > 0 && (
          <section>
            <Heading level={2}>{t('broken.list')}</Heading>
            <ol className="diagnostics">
              {diagnostics.slice(0, mostShown).map((diagnostic) => (
                <li key={`${diagnostic.code} ${diagnostic.pointer} ${diagnostic.message}`}>
                  <OneDiagnostic text={file.text} diagnostic={diagnostic} />
                </li>
              ))}
            </ol>
            {diagnostics.length > mostShown && (
              <p>{t('broken.more', { count: diagnostics.length - mostShown })}</p>
            )}
          </section>
        )}
        <section>
          <Heading level={2}>{t('broken.todo')}</Heading>
          <ul>
            <li>{t('broken.todoFill')}</li>
            <li>{t('broken.todoTell')}</li>
            <li>{t('broken.todoMake')}</li>
          </ul>
          <div className="actions">
            <Button look="filled" onClick={surroundings.again}>
              {t('broken.reload')}
            </Button>
            {surroundings.ownPage && (
              <a className="button button-plain" href="./">
                {t('broken.ours')}
              </a>
            )}
          </div>
        </section>
      </Content>
    </>
  );
}

function OneDiagnostic({ text, diagnostic }: { text: string; diagnostic: Diagnostic }) {
  const { t } = useTranslation();
  const { severity, code, pointer, message, expected, actual, hint } = diagnostic;
  const { line, column } = placeOf(text, diagnostic);
  return (
    <>
      <p className="diagnostic-head">
        <strong>{t(`broken.severity.${severity}`)}</strong>
        <code>{code}</code>
        <span className="muted">{t('broken.place', { line, column })}</span>
      </p>
      <p lang="en">{message}</p>
      {actual !== undefined && <p className="muted">{t('broken.actual', { actual })}</p>}
      {expected && expected.length > 0 && (
        <p className="muted">{t('broken.expected', { expected: expected.join(', ') })}</p>
      )}
      {hint && <p lang="en">{hint}</p>}
      {pointer !== '' && <code className="pointer">{pointer}</code>}
    </>
  );
}
