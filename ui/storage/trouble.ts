import { TimedOut } from '../timeout.ts';
import { NotLoaded } from './not-loaded.ts';

/**
 * Why something could not be kept, or read; `not-loaded`: what does that did not come, for the connection was lost;
 * `timeout`: the browser did not answer.
 */
export type Trouble = 'full' | 'refused' | 'not-loaded' | 'timeout';

/** What an error while storing comes down to. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof NotLoaded) return 'not-loaded';
  if (error instanceof TimedOut) return 'timeout';
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return name === 'QuotaExceededError' ? 'full' : 'refused';
}
