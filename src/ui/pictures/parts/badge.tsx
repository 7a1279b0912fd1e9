// Round insets in a card's corner: a clock with its number, a crossed-out thing.
import type { ReactNode } from 'react';
import { Line } from './line.tsx';
import { outline, palette } from './palette.ts';

type BadgeProps = { x: number; y: number; r?: number; tone?: string; children?: ReactNode };

/** A white disc; its children are drawn around its own centre. */
export function Badge({ x, y, r = 26, tone = palette.ink, children }: BadgeProps) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <circle r={r} fill={palette.cloth} stroke={tone} strokeWidth="3" />
      {children}
    </g>
  );
}

/** A red bar across a badge: none of this. */
export function Bar({ r = 26 }: { r?: number }) {
  const reach = Math.round(r * 0.7);
  return <Line d={`M${-reach} ${-reach}L${reach} ${reach}`} color={palette.danger} w={5} />;
}

/** A drop of milk, water or urine around its own centre. */
export function Drop({ fill, scale = 1 }: { fill: string; scale?: number }) {
  return (
    <path
      d="M0-13C6-4 9 0 9 5A9 9 0 0 1-9 5C-9 0-6-4 0-13Z"
      transform={`scale(${scale})`}
      fill={fill}
      stroke={palette.ink}
      strokeWidth={outline / scale}
      strokeLinejoin="round"
    />
  );
}

type ClockProps = { x: number; y: number; r?: number; tone?: string; figure: string; stopwatch?: boolean };

/** A clock gone round once; `figure` is a number (60 seconds, 24 hours, 1 hour), never a word. */
export function Clock({ x, y, r = 28, tone = palette.danger, figure, stopwatch = false }: ClockProps) {
  const inner = r - 6;
  return (
    <g transform={`translate(${x} ${y})`}>
      {stopwatch && <Line d={`M0 ${-r}v-7m-6 0h12M${r * 0.72} ${-r * 0.72}l5-5`} w={4} />}
      <circle r={r} fill={palette.cloth} stroke={palette.ink} strokeWidth="3" />
      <circle r={inner} fill={tone} opacity=".22" />
      <Line d={`M0 ${-inner}v4M0 ${inner}v-4M${-inner} 0h4M${inner} 0h-4`} w={2.2} />
      <text y={r * 0.27} textAnchor="middle" fontSize={r * 0.8} fontWeight="800" fill={tone}>
        {figure}
      </text>
    </g>
  );
}
