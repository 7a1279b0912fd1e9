// Two arrows chasing each other around a circle: this happens again and again.
import type { ReactNode } from 'react';
import { Line } from './line.tsx';
import { palette } from './palette.ts';

export function Again({ x, y, children }: { x: number; y: number; children: ReactNode }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <circle r="26" fill={palette.cloth} />
      <Line d="M-30-10A32 32 0 0 1 26-19M30 10A32 32 0 0 1-26 19" color={palette.danger} w={5} />
      <Line d="M29-33L27-18 13-21M-29 33L-27 18-13 21" color={palette.danger} w={5} />
      {children}
    </g>
  );
}
