import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Text } from '../../engine/index.ts';
import { contrastIsMore, setContrast } from '../contrast.ts';
import type { InterfaceLanguage } from '../language.ts';
import { focusOn } from '../surroundings/surroundings.ts';
import { useSurroundings } from '../surroundings/surroundings-context.tsx';
import { Brand } from './brand.tsx';
import { Words } from './words.tsx';

interface SiteHeadProps {
  readonly title: Text;
  readonly language: InterfaceLanguage;
}

/** The head of every screen: the name of the scan, the languages, and the contrast. */
export function SiteHead({ title, language }: SiteHeadProps) {
  const { t, i18n } = useTranslation();
  const surroundings = useSurroundings();
  const [more, setMore] = useState(() => contrastIsMore(surroundings));
  return (
    <header className="site-head" part="head">
      {surroundings.ownPage && (
        <a
          className="skip"
          href="#content"
          onClick={(event) => {
            event.preventDefault(); // the address is the scan's
            focusOn(surroundings, 'content');
          }}
        >
          {t('site.skip')}
        </a>
      )}
      <a className="site-title" href="#/">
        <Brand />
        <Words of={title} />
      </a>
      <div className="switches">
        <fieldset className="switch-group">
          <legend className="hidden">{t('site.language')}</legend>
          {language.languages.map(({ id, name }) => (
            <button
              key={id}
              type="button"
              className="switch"
              lang={id}
              aria-pressed={i18n.language === id}
              onClick={() => void language.change(id)}
            >
              {name}
            </button>
          ))}
        </fieldset>
        <button
          type="button"
          className="switch"
          aria-pressed={more}
          onClick={() => {
            setContrast(surroundings, !more);
            setMore(!more);
          }}
        >
          {t('site.contrast')}
        </button>
      </div>
    </header>
  );
}
