import './theme/index.css';
import { createRoot } from 'react-dom/client';
import { followAddress } from './address.ts';
import { App } from './app.tsx';
import { openContrast } from './contrast.ts';
import { firstLanguage, rememberedLanguage } from './language.ts';
import { siteVersions } from './offline/versions.ts';
import { open } from './open.ts';
import { siteOf } from './site.ts';
import { droppedQuestionnaire, type QuestionnaireFile, questionnaireFile } from './questionnaire-file.ts';
import { takeSharedScans } from './shared-scan.ts';
import { Dropped, type GivenQuestionnaire } from './parts/dropped.tsx';
import { NewerVersion } from './parts/newer-version.tsx';
import { fromFile } from './storage/kept-scan.ts';
import { ownPage } from './surroundings/own-page.ts';

const surroundings = ownPage(window);
openContrast(surroundings);
const place = document.querySelector('#scan');
if (place) {
  const root = createRoot(place);
  const site = siteOf(document);
  const versions = siteVersions(window);
  const language = rememberedLanguage();
  let turn = 0;
  let leave: (() => Promise<void>) | null = null;
  /** Shows a questionnaire, in the place of the one that is there. Until then the page shows what it shows. */
  const show = async (file: () => Promise<QuestionnaireFile>, address: string | undefined) => {
    await leave?.();
    const ends: (() => void)[] = [];
    const opened = await open(
      {
        file,
        language,
        storage: 'device',
        address,
        follow: (scan, incoming) => {
          const onShared = (hash: string) => {
            scan.send({ type: 'read', page: { name: 'scans' } });
            void incoming.offerLink(hash);
          };
          ends.push(takeSharedScans(window, onShared), followAddress(scan, window));
        },
      },
      surroundings,
    );
    leave = async () => {
      for (const end of ends) end();
      if ('keeper' in opened.content) await opened.content.keeper.close();
    };
    turn += 1;
    root.render(
      <App key={turn} opened={opened} surroundings={surroundings} onQuestionnaire={onQuestionnaire}>
        <Dropped onQuestionnaire={onQuestionnaire} />
        <NewerVersion versions={versions} />
      </App>,
    );
  };
  const onQuestionnaire = (given: GivenQuestionnaire) => {
    history.replaceState(null, '', '#/');
    void show(() => droppedQuestionnaire(given, site), `${fromFile}${given.name}`);
  };
  const questionnaire = new URL(location.href).searchParams.get('questionnaire');
  const languageOf = (languages: readonly string[]) => firstLanguage(languages, language);
  await show(
    () => questionnaireFile({ questionnaire, language: languageOf }, site),
    questionnaire ?? undefined,
  );
}
