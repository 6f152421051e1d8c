import type { ScanEvent } from '../../engine/index.ts';

/** Whether an event changes what is kept, and does not only lead to another place. */
export function changesAnswers({ type }: ScanEvent): boolean {
  switch (type) {
    case 'start':
    case 'next':
    case 'back':
    case 'go':
    case 'show':
    case 'read':
    case 'language':
      return false;
    default:
      return true;
  }
}
