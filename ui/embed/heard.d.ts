declare module 'virtual:heard-by-page' {
  import type { Told } from './messages.ts';

  export function isHello(message: unknown): boolean;
  export function isTold(message: unknown): message is Told;
}

declare module 'virtual:heard-by-frame' {
  import type { Asked } from './messages.ts';

  export function isConnect(message: unknown): boolean;
  export function isAsked(message: unknown): message is Asked;
}
