// The frame around every picture card: size, cream ground, and the spoken label.
import type { ReactNode } from 'react';
import { palette } from './palette.ts';

export type PictureProps = { label: string; className?: string };

export function PictureFrame({ label, className, children }: PictureProps & { children?: ReactNode }) {
  const named = label === '' ? { 'aria-hidden': true as const } : { role: 'img', 'aria-label': label };
  return (
    <svg viewBox="0 0 328 212" {...named} className={className} focusable="false">
      <rect width="328" height="212" fill={palette.cream} />
      {children}
    </svg>
  );
}
