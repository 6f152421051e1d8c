import { useEffect, useRef, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { Page } from '../engine/index.ts';
import { addressOf, placeAt, placeIn } from './address.ts';
import { detourMemory } from './detour.ts';
import type { InterfaceLanguage } from './language.ts';
import type { Opened, OpenScan } from './open.ts';
import { CrashGuard } from './parts/crash-guard.tsx';
import { SiteFoot } from './parts/site-foot.tsx';
import { SiteHead } from './parts/site-head.tsx';
import { Dropped } from './parts/dropped.tsx';
import { KeepingBanner } from './parts/keeping-banner.tsx';
import { ScanProvider, useScan } from './scan.tsx';
import { About } from './screens/about.tsx';
import { Broken } from './screens/broken.tsx';
import { Check } from './screens/check.tsx';
import { Checklist } from './screens/checklist.tsx';
import { Checklists } from './screens/checklists.tsx';
import { Crashed } from './screens/crashed.tsx';
import { Glossary } from './screens/glossary.tsx';
import { Incident } from './screens/incident.tsx';
import { Papers } from './screens/papers.tsx';
import { Plan } from './screens/plan.tsx';
import { Privacy } from './screens/privacy.tsx';
import { Processes } from './screens/processes.tsx';
import { Profile } from './screens/profile.tsx';
import { QuestionScreen } from './screens/question.tsx';
import { MyScans } from './screens/my-scans.tsx';
import { Tools } from './screens/tools.tsx';
import { Welcome } from './screens/welcome.tsx';
import { focusHeading, type Surroundings } from './surroundings/surroundings.ts';
import { SurroundingsProvider, useSurroundings } from './surroundings/surroundings-context.tsx';

/** The whole page: the scan that was opened, or what is wrong with its questionnaire. */
export function App({ opened, surroundings }: { opened: Opened; surroundings: Surroundings }) {
  const { language, content } = opened;
  return (
    <SurroundingsProvider surroundings={surroundings}>
      <I18nextProvider i18n={language.instance}>
        <CrashGuard language={language}>
          {'scan' in content && <OpenedScan content={content} language={language} />}
          {'problem' in content && <Broken file={content} language={language} />}
          {'crash' in content && <Crashed message={content.crash} language={language} />}
        </CrashGuard>
      </I18nextProvider>
    </SurroundingsProvider>
  );
}

function OpenedScan({ content, language }: { content: OpenScan; language: InterfaceLanguage }) {
  const { questionnaire } = content;
  const [shared] = useState(() => ({ ...content, detours: detourMemory() }));
  return (
    <ScanProvider content={shared}>
      <SiteHead
        title={questionnaire.title}
        language={language}
        onLanguage={(id) => content.keeper.send({ type: 'language', language: id })}
      />
      <KeepingBanner />
      <Dropped />
      <Screens />
      <SiteFoot />
    </ScanProvider>
  );
}

/** The screen where the scan is. Each step is a page of its own: the focus goes to its heading, but not on the first. */
function Screens() {
  const address = useScan((snapshot) => addressOf(placeIn(snapshot)));
  const surroundings = useSurroundings();
  const shown = useRef(address);
  useEffect(() => {
    if (shown.current === address) return;
    shown.current = address;
    surroundings.toTop();
    focusHeading(surroundings);
  }, [surroundings, address]);
  return <ScreenAt key={address} address={address} />;
}

function ScreenAt({ address }: { address: string }) {
  const place = placeAt(address);
  if (!place) return null;
  if ('step' in place) return <QuestionScreen step={place.step} />;
  if ('page' in place) return <PageAt page={place.page} />;
  switch (place.screen) {
    case 'welcome':
      return <Welcome />;
    case 'processes':
      return <Processes />;
    case 'check':
      return <Check />;
    case 'profile':
      return <Profile />;
  }
}

/** The page beside the scan that is being read. */
function PageAt({ page }: { page: Page }) {
  switch (page.name) {
    case 'papers':
      return <Papers />;
    case 'checklists':
      return <Checklists />;
    case 'checklist':
      return <Checklist id={page.checklist} />;
    case 'incident':
      return <Incident id={page.incident} />;
    case 'plan':
      return <Plan />;
    case 'tools':
      return <Tools />;
    case 'glossary':
      return <Glossary />;
    case 'about':
      return <About />;
    case 'scans':
      return <MyScans />;
    case 'privacy':
      return <Privacy />;
  }
}
