import type { ComponentProps } from 'react';
import { useSurroundings } from '../surroundings/surroundings-context.tsx';

interface HeadingProps extends Omit<ComponentProps<'h1'>, 'className'> {
  /** 1 for the heading of the screen, 2 for its parts, 3 for theirs. */
  readonly level: 1 | 2 | 3;
  readonly className?: string;
}

const tags = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

/**
 * A heading of the scan. How deep it is on the page depends on where the scan lives; how it looks does not. That of the
 * screen takes the focus after a step.
 */
export function Heading({ level, className = '', ...rest }: HeadingProps) {
  const { headingLevel } = useSurroundings();
  const Tag = tags[Math.min(headingLevel + level - 2, tags.length - 1)] ?? 'h6';
  return (
    <Tag
      {...(level === 1 && { tabIndex: -1 })}
      {...rest}
      className={`heading-${level} ${className}`.trim()}
    />
  );
}
