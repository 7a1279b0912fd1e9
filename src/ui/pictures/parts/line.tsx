// Round-ended pen strokes, and limbs drawn as thick strokes that melt into one outlined shape.
import { outline, palette } from './palette.ts';

type LineProps = { d: string; color?: string; w?: number; dash?: string; fill?: string };

export function Line({ d, color = palette.ink, w = outline, dash, fill = 'none' }: LineProps) {
  return (
    <path d={d} fill={fill} stroke={color} strokeWidth={w} strokeDasharray={dash} strokeLinecap="round" strokeLinejoin="round" />
  );
}

/** An outlined, filled shape. */
export function Shape({ d, fill, w = outline }: { d: string; fill: string; w?: number }) {
  return <Line d={d} fill={fill} w={w} />;
}

export type Thick = readonly [d: string, width: number];

/** Several thick strokes under one common outline: arms, legs, hands. */
export function Limbs({ parts, fill, edge = outline }: { parts: readonly Thick[]; fill: string; edge?: number }) {
  return (
    <>
      {parts.map(([d, width]) => (
        <Line key={`edge ${d}`} d={d} w={width + edge * 2} />
      ))}
      {parts.map(([d, width]) => (
        <Line key={d} d={d} w={width} color={fill} />
      ))}
    </>
  );
}
