import type { ReactNode } from 'react';
import { Heading } from './heading.tsx';

interface NoticeProps {
  readonly title?: string;
  readonly tone?: 'calm' | 'warning' | 'error';
  readonly children?: ReactNode;
}

/** Something to know beside the main text: a bar at its side, no fill. */
export function Notice({ title, tone = 'calm', children }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`} part="notice">
      {title && (
        <Heading level={2} className="notice-title">
          {title}
        </Heading>
      )}
      {children}
    </div>
  );
}
