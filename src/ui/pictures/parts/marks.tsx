// Small marks that say what is the matter: pain, heat, a smell; a page of the calendar; the tick of what is safe and right.
import { Line, Shape } from './line.tsx';
import { palette } from './palette.ts';

type At = { x: number; y: number; scale?: number };

/** Lightning: a sharp pain. */
export function Pain({ x, y, scale = 1, turn = 0 }: At & { turn?: number }) {
  return (
    <g transform={`translate(${x} ${y}) rotate(${turn}) scale(${scale})`}>
      <path d="M4-18L-9 3H-1L-5 18L10-5H2L8-18Z" fill={palette.danger} stroke={palette.cream} strokeWidth="2" strokeLinejoin="round" />
    </g>
  );
}

/** Waves that rise: heat or a smell. */
export function Waves({ x, y, scale = 1, color = palette.inflamed }: At & { color?: string }) {
  return (
    <g transform={`translate(${x} ${y}) scale(${scale})`}>
      <Line d="M-14 0q-7-6 0-13t0-13M0 0q-7-6 0-13t0-13M14 0q-7-6 0-13t0-13" color={color} w={4} />
    </g>
  );
}

/** A page of the calendar; the figure is a number of days or months. */
export function Calendar({ x, y, scale = 1, figure, tone = palette.danger }: At & { figure: string; tone?: string }) {
  return (
    <g transform={`translate(${x} ${y}) scale(${scale})`}>
      <Shape d="M-27-22H27V28H-27Z" fill={palette.cloth} />
      <path d="M-25.700-20.700H25.700V-9H-25.700Z" fill={tone} />
      <Line d="M-13-28v12M13-28v12" w={4} />
      <text y="22" textAnchor="middle" fontSize="28" fontWeight="800" fill={tone}>
        {figure}
      </text>
    </g>
  );
}

/** The green tick in the corner: this is how it should be. */
export function Safe({ x = 298, y = 30, scale = 1 }: Partial<At>) {
  return (
    <g transform={`translate(${x} ${y}) scale(${scale})`}>
      <circle r="21" fill={palette.calm} stroke={palette.cloth} strokeWidth="3" />
      <Line d="M-9 1l6 7 12-14" color={palette.cloth} w={5} />
    </g>
  );
}

/** A bar through something wrong that is drawn without a badge. */
export function Crossed({ x, y, scale = 1 }: At) {
  return (
    <g transform={`translate(${x} ${y}) scale(${scale})`}>
      <circle r="30" fill="none" stroke={palette.danger} strokeWidth="5" />
      <Line d="M-21-21L21 21" color={palette.danger} w={6} />
    </g>
  );
}
