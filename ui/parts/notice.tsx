import type { ReactNode, Ref } from 'react';

interface NoticeProps {
  readonly title?: string;
  readonly tone?: 'calm' | 'warning' | 'error';
  /** Read out when it appears. */
  readonly live?: boolean;
  readonly ref?: Ref<HTMLDivElement>;
  readonly children?: ReactNode;
}

/** Something to know beside the main text: a bar at its side, no fill. */
export function Notice({ title, tone = 'calm', live = false, ref, children }: NoticeProps) {
  return (
    <div
      ref={ref}
      className={`notice notice-${tone}`}
      role={live ? 'status' : undefined}
      tabIndex={ref ? -1 : undefined}
    >
      {title && <h2 className="notice-title">{title}</h2>}
      {children}
    </div>
  );
}
