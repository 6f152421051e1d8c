import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf, writeResponse } from '../../engine/index.ts';
import type { InterfaceLanguage } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { Heading } from '../parts/heading.tsx';
import { Content } from '../parts/page.tsx';
import { SiteHead } from '../parts/site-head.tsx';
import { hasAnswers } from '../storage/has-answers.ts';
import { isKept } from '../storage/is-kept.ts';
import type { Keeper } from '../storage/keeper.ts';
import { focusHeading } from '../surroundings/surroundings.ts';
import { useSurroundings } from '../surroundings/surroundings-context.tsx';

interface CrashedProps {
  readonly message: string;
  readonly language: InterfaceLanguage;
  /** What holds the answers, if there are any. */
  readonly keeper: Keeper | undefined;
}

/** What happened when the page failed, what became of the answers, and how to go on. */
export function Crashed({ message, language, keeper }: CrashedProps) {
  const { t } = useTranslation();
  const surroundings = useSurroundings();
  const title = t('crashed.title');
  const answers = whatBecame(keeper);
  useEffect(() => {
    surroundings.setTitle(title);
    if (surroundings.ownPage) focusHeading(surroundings); // on another's page the focus may be elsewhere
  }, [surroundings, title]);
  return (
    <>
      <SiteHead title="Privacy Quick Scan" language={language} />
      <Content>
        <Heading level={1}>{title}</Heading>
        <p>{t(`crashed.${answers}`)}</p>
        <div className="actions">
          {keeper && answers !== 'nothing' && (
            <Button look={answers === 'notKept' ? 'filled' : 'outlined'} onClick={() => void save(keeper)}>
              {t('crashed.save')}
            </Button>
          )}
          <Button look={answers === 'notKept' ? 'outlined' : 'filled'} onClick={surroundings.again}>
            {t('crashed.reload')}
          </Button>
        </div>
        <p className="muted">{t('crashed.detail', { message })}</p>
      </Content>
    </>
  );
}

/** What can be said of the answers, by what is known: never that they are kept when they may not be. */
function whatBecame(keeper: Keeper | undefined): 'text' | 'session' | 'notKept' | 'nothing' {
  if (!keeper || !hasAnswers(keeper.response)) return 'nothing';
  const keeping = keeper.keeping();
  if (!isKept(keeping) || !keeping.saved) return 'notKept';
  return keeping.kind === 'session' ? 'session' : 'text';
}

/** Saves the answers as they are in the page, whether they are kept or not. */
async function save({ response, questionnaire }: Keeper): Promise<void> {
  const { saveFile } = await import('../save-file.ts');
  saveFile({
    name: `${questionnaire.id}-${dayOf(new Date())}.pqscan`,
    type: 'application/json',
    bytes: writeResponse({ ...response, changed: new Date().toISOString() }),
  });
}
