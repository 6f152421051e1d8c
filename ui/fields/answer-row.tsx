import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerOption, Text } from '../../engine/index.ts';
import { Words } from '../parts/words.tsx';
import { useOptionLabel } from './option-label.ts';

interface AnswerRowProps {
  readonly kind: 'radio' | 'checkbox';
  readonly name: string;
  readonly option: AnswerOption;
  readonly chosen: boolean;
  readonly example?: Text | undefined;
  readonly id?: string | undefined;
  readonly errorId?: string | undefined;
  readonly onChoose: (chosen: boolean) => void;
  /** What stands below the label instead of help, such as the answer that is proposed. */
  readonly children?: ReactNode;
}

/** One answer that can be chosen: a row as wide as the page, with all of it to click on. */
export function AnswerRow(props: AnswerRowProps) {
  const { kind, name, option, chosen, example, id, errorId, onChoose, children } = props;
  const { t } = useTranslation();
  const row = useId();
  const label = useOptionLabel()(option);
  const help = option.help ?? (option.unknown ? t('question.unknownHelp') : undefined);
  const described = [help && `${row}-help`, example && `${row}-example`, children && `${row}-more`]
    .filter(Boolean)
    .join(' ');
  return (
    <label className={option.unknown ? 'answer answer-apart' : 'answer'} part="option">
      <input
        type={kind}
        id={id}
        name={name}
        value={option.id}
        checked={chosen}
        aria-labelledby={`${row}-label`}
        aria-describedby={[described, kind === 'checkbox' && errorId].filter(Boolean).join(' ') || undefined}
        aria-invalid={kind === 'checkbox' && errorId ? true : undefined}
        onChange={(event) => onChoose(event.target.checked)}
      />
      <span className="answer-words">
        <span className="answer-label" id={`${row}-label`}>
          <Words of={label} />
        </span>
        {help && (
          <span className="answer-help" id={`${row}-help`}>
            <Words of={help} />
          </span>
        )}
        {example && (
          <span className="answer-help" id={`${row}-example`}>
            <span className="answer-example">{t('question.example')}</span>
            <span> </span>
            <Words of={example} />
          </span>
        )}
        {children && (
          <span className="answer-help" id={`${row}-more`}>
            {children}
          </span>
        )}
      </span>
    </label>
  );
}
