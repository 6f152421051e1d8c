import type { ComponentProps } from 'react';

/** What a button looks like: `filled` once per screen, `outlined` beside it, `plain` for the rest. */
interface ButtonProps extends Omit<ComponentProps<'button'>, 'className'> {
  readonly look?: 'filled' | 'outlined' | 'plain';
}

/** A button of at least 48 px high. It submits nothing unless it says so. */
export function Button({ look = 'plain', type = 'button', ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={`button button-${look}`} part={`button button-${look}`} />;
}
