import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../parts/dates.ts';
import { useScanName } from '../../parts/scan-file.ts';
import { useArchive, useKeeper, useQuestionnaire } from '../../scan.tsx';
import type { KeptScan } from '../../storage/kept-scan.ts';

/** Chooses another scan of this questionnaire that is kept on this device. Nothing when there is none. */
export function ChooseKept({ onChosen }: { onChosen: (kept: KeptScan | undefined, name: string) => void }) {
  const { t } = useTranslation();
  const withArchive = useArchive();
  const keeper = useKeeper();
  const { id: questionnaire } = useQuestionnaire();
  const name = useScanName();
  const dates = useDates();
  const field = useId();
  const [others, setOthers] = useState<readonly KeptScan[]>([]);
  useEffect(() => {
    let current = true;
    void withArchive(({ scans }) => scans.list()).then((all) => {
      const open = keeper.keeping().scan.id;
      if (current && all)
        setOthers(all.filter((scan) => scan.id !== open && scan.questionnaire.id === questionnaire));
    });
    return () => {
      current = false;
    };
  }, [withArchive, keeper, questionnaire]);
  if (others.length === 0) return null;
  return (
    <p className="screen-only">
      <label htmlFor={field}>{t('compare.kept')}</label>
      <select
        id={field}
        className="input"
        defaultValue=""
        onChange={(event) => {
          const chosen = others.find(({ id }) => id === event.target.value);
          onChosen(chosen, chosen ? name(chosen) : '');
        }}
      >
        <option value="">{t('compare.keptNone')}</option>
        {others.map((scan) => (
          <option key={scan.id} value={scan.id}>
            {`${name(scan)} (${dates.day(scan.changed)})`}
          </option>
        ))}
      </select>
    </p>
  );
}
