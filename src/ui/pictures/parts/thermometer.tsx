// A large thermometer standing upright, with its level and an arrow for too hot or too cold.
import { Arrow } from './arrows.tsx';
import { Line, Shape } from './line.tsx';
import { outline, palette } from './palette.ts';

export function Thermometer({ x, y, level, color, rising }: { x: number; y: number; level: number; color: string; rising: boolean }) {
  const top = 62 - level * 108;
  return (
    <g transform={`translate(${x} ${y})`}>
      <Shape d="M-10-52A10 10 0 0 1 10-52V50A20 20 0 1 1-10 50Z" fill={palette.cloth} />
      <circle cy="67" r="13.5" fill={color} />
      <path d={`M-4.5 66V${top}A4.5 4.5 0 0 1 4.5 ${top}V66Z`} fill={color} />
      <Line d="M10-42h-7M10-28h-5M10-14h-7M10 0h-5M10 14h-7M10 28h-5" w={1.8} />
      <circle cx="-5" cy="62" r="3" fill={palette.cloth} opacity=".7" />
      <Arrow d={rising ? 'M30 20V-36' : 'M30-30V26'} tip={rising ? [30, -38] : [30, 28]} angle={rising ? -90 : 90} color={color} w={outline * 2} />
    </g>
  );
}
