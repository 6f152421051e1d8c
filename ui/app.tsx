import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { catalogue, type Questionnaire } from '../engine/index.ts';
import { addressOf, type Place, placeAt, placeIn } from './address.ts';
import { detourMemory } from './detour.ts';
import type { InterfaceLanguage } from './language.ts';
import { LaterScreen, LaterWordsOf, useLaterScreens } from './later-screen.tsx';
import type { Opened, OpenScan } from './open.ts';
import { Coming } from './parts/coming.tsx';
import { CrashGuard } from './parts/crash-guard.tsx';
import { SiteFoot } from './parts/site-foot.tsx';
import { SiteHead } from './parts/site-head.tsx';
import type { GivenQuestionnaire } from './parts/dropped.tsx';
import { KeepingTold } from './parts/keeping-told.tsx';
import { NotLoaded } from './parts/not-loaded.tsx';
import { Content } from './parts/page.tsx';
import { ScanProvider, useDetours, useQuestionnaire, useRest, useScan } from './scan.tsx';
import { Crashed } from './screens/crashed.tsx';
import { Processes } from './screens/processes.tsx';
import { QuestionScreen } from './screens/question.tsx';
import { Welcome } from './screens/welcome.tsx';
import { useRestOf } from './use-rest-of.ts';
import { focusDetour, focusHeading, type Surroundings } from './surroundings/surroundings.ts';
import { SurroundingsProvider, useSurroundings } from './surroundings/surroundings-context.tsx';

interface AppProps {
  readonly opened: Opened;
  readonly surroundings: Surroundings;
  /** Stands above each screen of the scan. */
  readonly children?: ReactNode;
  /** Opens a questionnaire that the person gave in the place of a broken one, where that is possible. */
  readonly onQuestionnaire?: ((given: GivenQuestionnaire) => void) | undefined;
}

/** The whole page: the scan that was opened, or what is wrong with its questionnaire. */
export function App({ opened, surroundings, children, onQuestionnaire }: AppProps) {
  const { language, content } = opened;
  return (
    <SurroundingsProvider surroundings={surroundings}>
      <I18nextProvider i18n={language.instance}>
        <LaterWordsOf language={language}>
          <CrashGuard language={language} keeper={'scan' in content ? content.keeper : undefined}>
            {'scan' in content && (
              <OpenedScan content={content} language={language}>
                {children}
              </OpenedScan>
            )}
            {'problem' in content && (
              <LaterScreen
                render={({ Broken }) => (
                  <Broken file={content} language={language} onQuestionnaire={onQuestionnaire} />
                )}
              />
            )}
            {'crash' in content && <Crashed message={content.crash} language={language} keeper={undefined} />}
          </CrashGuard>
        </LaterWordsOf>
      </I18nextProvider>
    </SurroundingsProvider>
  );
}

interface OpenedScanProps {
  readonly content: OpenScan;
  readonly language: InterfaceLanguage;
  readonly children: ReactNode;
}

function OpenedScan({ content, language, children }: OpenedScanProps) {
  const [detours] = useState(detourMemory);
  const { rest, again } = useRestOf(content);
  const shared = useMemo(() => ({ ...content, rest, detours }), [content, rest, detours]);
  return (
    <ScanProvider content={shared}>
      <Head content={content} language={language} />
      <KeepingTold />
      {children}
      <Screens onAgain={again} />
      <SiteFoot />
    </ScanProvider>
  );
}

/** The head of the page, where another language is chosen, and told when it cannot be had. */
function Head({ content, language }: Pick<OpenedScanProps, 'content' | 'language'>) {
  const { t } = useTranslation();
  const { title } = useQuestionnaire();
  const [missing, setMissing] = useState<string>();
  const change = async (id: string) => {
    setMissing((await content.changeLanguage(id)) ? undefined : id);
  };
  return (
    <>
      <SiteHead title={title} language={{ ...language, change }} />
      <output className={missing === undefined ? undefined : 'notice notice-warning'}>
        {missing !== undefined &&
          t('site.languageMissing', {
            language: language.languages.find(({ id }) => id === missing)?.name ?? missing,
          })}
      </output>
    </>
  );
}

/** The screen where the scan is. Each step is a page of its own: the focus goes to its heading, but not on the first. */
function Screens({ onAgain }: { onAgain: () => void }) {
  const rest = useRest();
  const address = useScan((snapshot) => addressOf(placeIn(snapshot)));
  const surroundings = useSurroundings();
  const detours = useDetours();
  const place = placeAt(address);
  const questionnaire = useQuestionnaire();
  const later = useLaterScreens();
  const first = place !== null && isFirst(place);
  const hasWords = rest === 'there' || (place !== null && isWorded(place, questionnaire));
  const failed = hasWords ? later === 'failed' && !first : rest === 'failed';
  const there = failed || (hasWords && (later !== null || first));
  const view = failed ? `${address} not loaded` : address;
  const shown = useRef(address);
  useEffect(() => {
    if (shown.current === view || !there) return;
    shown.current = view;
    const link = failed ? null : detours.takeReturn();
    if (link !== null && focusDetour(surroundings, link)) return;
    surroundings.toTop();
    focusHeading(surroundings);
  }, [surroundings, detours, view, failed, there]);
  if (!hasWords) {
    return <Content>{rest === 'failed' ? <NotLoaded onAgain={onAgain} /> : <Coming />}</Content>;
  }
  return place && <ScreenAt key={address} place={place} />;
}

/** Whether a place can be read with the beginning of a questionnaire: it has no more words than up to the first question. */
function isWorded(place: Place, questionnaire: Questionnaire): boolean {
  if (!isFirst(place)) return false;
  return (
    !('step' in place) || catalogue(questionnaire).questions.get(place.step.question)?.question.text !== ''
  );
}

/** Whether a place is shown before the first answers are given, so that its screen is always there. */
function isFirst(place: Place): boolean {
  return 'step' in place || ('screen' in place && place.screen !== 'check' && place.screen !== 'profile');
}

function ScreenAt({ place }: { place: Place }) {
  if ('step' in place) return <QuestionScreen step={place.step} />;
  if ('page' in place) return <LaterScreen render={({ PageAt }) => <PageAt page={place.page} />} />;
  switch (place.screen) {
    case 'welcome':
      return <Welcome />;
    case 'processes':
      return <Processes />;
    case 'check':
      return <LaterScreen render={({ Check }) => <Check />} />;
    case 'profile':
      return <LaterScreen render={({ Profile }) => <Profile />} />;
  }
}
