import { useTranslation } from 'react-i18next';
import { profile, shownResults } from '../../../engine/index.ts';
import { Button } from '../../parts/button.tsx';
import { Details } from '../../parts/details.tsx';
import { focusHeading } from '../../surroundings/surroundings.ts';
import { useSurroundings } from '../../surroundings/surroundings-context.tsx';
import { ChangeList } from './change-words.tsx';
import { Followed } from './followed.tsx';
import { useTrial } from './trial.tsx';
import { isSame } from './tried-result.tsx';
import { VerdictLine } from './verdict-line.tsx';
import { Heading } from '../../parts/heading.tsx';

/** Says that the profile shows something that is tried, what that would come to, and how to stop. */
export function TrialNotice() {
  const { t } = useTranslation();
  const surroundings = useSurroundings();
  const { evaluation, changes, tried, stop } = useTrial();
  const different = shownResults(profile(evaluation)).filter((result) => {
    const then = tried?.find(result.score, result.at);
    return then && !isSame(then, result);
  });
  return (
    <>
      <output className="hidden">{tried ? t('trial.said', { count: different.length }) : ''}</output>
      {tried && (
        <section className="notice notice-warning trial" aria-labelledby="trial">
          <Heading level={2} id="trial" className="notice-title" tabIndex={-1}>
            {t('trial.title')}
          </Heading>
          <p>{t('trial.text', { count: changes.length })}</p>
          <p>{t('trial.comes')}</p>
          <VerdictLine evaluation={tried.evaluation} />
          <Details summary={t('trial.changes', { count: changes.length })}>
            <ChangeList changes={changes} />
            <Followed />
          </Details>
          <div className="actions">
            <Button
              onClick={() => {
                stop();
                focusHeading(surroundings); // this button goes away
              }}
            >
              {t('trial.stop')}
            </Button>
          </div>
        </section>
      )}
    </>
  );
}
