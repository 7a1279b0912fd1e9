// The helmeted heads and the wheels of the motorbike on the go-now card, facing right.
import { Line, Shape } from './line.tsx';
import { MotherProfile } from './mother.tsx';
import { palette } from './palette.ts';

export function HelmetHead({ x, y, hair, helmet, mood }: { x: number; y: number; hair: 'bun' | 'short'; helmet: string; mood?: 'glad' | 'worried' }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <MotherProfile scale={0.62} hair={hair} mood={mood} />
      <Shape d="M-23-1C-26-20-12-27 0-26Q14-25 19-9L24-7Q24-4 20-4L-4-4Q-12 2-23-1Z" fill={helmet} w={2.2} />
      <Line d="M-4-3Q-3 12 8 20" w={2} />
    </g>
  );
}

export function Wheel({ x, y }: { x: number; y: number }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <circle r="19" fill="#CBD2D6" stroke={palette.dark} strokeWidth="6.5" />
      <circle r="5" fill={palette.dark} />
      <Line d="M0-15V15M-15 0H15" w={1.4} />
    </g>
  );
}
