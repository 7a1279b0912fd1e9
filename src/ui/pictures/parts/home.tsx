// What homes are drawn from: the floor, a board on the wall, a fence, a bottle, a cupboard's lock.
import type { ReactNode } from 'react';
import { Line, Shape } from './line.tsx';
import { palette } from './palette.ts';

export function Floor({ y = 172, fill = palette.ground }: { y?: number; fill?: string }) {
  return <path d={`M0 ${y}H328V212H0Z`} fill={fill} />;
}

/** A board high on the wall; children stand on it, their foot at (0, 0). */
export function Board({ x, y, width = 120, children }: { x: number; y: number; width?: number; children?: ReactNode }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      {children}
      <Shape d={`M${-width / 2} 0H${width / 2}V9H${-width / 2}Z`} fill={palette.wood} />
      <Line d={`M${-width / 3} 9v12M${width / 3} 9v12`} w={4} />
    </g>
  );
}

/** Upright laths between two rails. */
export function Fence({ x, y, width, height = 56, gap = 17 }: { x: number; y: number; width: number; height?: number; gap?: number }) {
  const laths = Array.from({ length: Math.floor(width / gap) + 1 }, (_, place) => place * gap);
  return (
    <g transform={`translate(${x} ${y})`}>
      <Line d={`M-5 14H${width + 3}M-5 ${height - 14}H${width + 3}`} w={8} />
      <Line d={`M-5 14H${width + 3}M-5 ${height - 14}H${width + 3}`} w={4} color={palette.wood} />
      {laths.map((left) => (
        <Shape key={left} d={`M${left - 5} ${height}V5L${left} 0L${left + 5} 5V${height}Z`} fill={palette.wood} w={2.2} />
      ))}
    </g>
  );
}

/** A bottle, its foot at (x, y). */
export function Bottle({ x, y, fill, scale = 1, children }: { x: number; y: number; fill: string; scale?: number; children?: ReactNode }) {
  return (
    <g transform={`translate(${x} ${y}) scale(${scale})`}>
      <Shape d="M-6-58H6V-46Q15-42 15-32V0H-15V-32Q-15-42-6-46Z" fill={fill} />
      <Shape d="M-7-64H7V-56H-7Z" fill={palette.danger} w={2} />
      <path d="M-13.500-30H13.500V-8H-13.500Z" fill={palette.cloth} />
      <g transform="translate(0 -19)">{children}</g>
    </g>
  );
}

/** The skull that means poison. */
export function Skull({ scale = 1 }: { scale?: number }) {
  return (
    <g transform={`scale(${scale})`}>
      <path d="M-7-1a7 7 0 1 1 14 0q0 4-3 5v3h-8v-3q-3-1-3-5z" fill={palette.dark} />
      <path d="M-4.500-1.500h3v3h-3zM1.500-1.500h3v3h-3z" fill={palette.cloth} />
    </g>
  );
}

/** A padlock. */
export function Lock({ x, y, scale = 1 }: { x: number; y: number; scale?: number }) {
  return (
    <g transform={`translate(${x} ${y}) scale(${scale})`}>
      <Line d="M-8-4V-12A8 8 0 0 1 8-12V-4" w={5} />
      <Shape d="M-14-4H14V18H-14Z" fill={palette.yellow} />
      <Line d="M0 4V10" w={5} />
    </g>
  );
}
