// What one eats and drinks from: cup, bowl, spoon.
import { Line, Shape } from './line.tsx';
import { palette } from './palette.ts';

type At = { x: number; y: number; scale?: number; turn?: number };
const place = ({ x, y, scale = 1, turn = 0 }: At) => `translate(${x} ${y}) rotate(${turn}) scale(${scale})`;

/** A cup with its drink; the middle of the rim stands at (x, y). */
export function Cup({ fill = palette.water, ...at }: At & { fill?: string }) {
  return (
    <g transform={place(at)}>
      <Shape d="M-20 0H20L15 40H-15Z" fill="#DFEBEF" />
      <path d="M-16.500 10H16.500L13.500 38.500H-13.500Z" fill={fill} />
      <Line d="M-20 0H20L15 40H-15Z" />
    </g>
  );
}

/** A bowl, its food heaped; the middle of the rim stands at (x, y). */
export function Bowl({ fill = '#F7E3A8', full = true, ...at }: At & { fill?: string; full?: boolean }) {
  return (
    <g transform={place(at)}>
      {full && <Shape d="M-32 0Q-20-20 0-18T32 0Z" fill={fill} />}
      <Shape d="M-38 0H38Q34 30 14 34H-14Q-34 30-38 0Z" fill={palette.water} />
      <Line d="M-30 12Q0 20 30 12" color={palette.cloth} w={3} />
    </g>
  );
}

/** A spoon, its bowl at (x, y), its handle to the right. */
export function Spoon({ fill, ...at }: At & { fill?: string }) {
  return (
    <g transform={place(at)}>
      <Shape d="M14-4H66Q72 0 66 4H14Z" fill="#BFD3DB" w={2.2} />
      <Shape d="M-20-2Q-16-9 0-9T20 0Q14 9 0 9T-20-2Z" fill={fill ?? '#DCE6EA'} w={2.2} />
    </g>
  );
}
