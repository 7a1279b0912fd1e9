// Arrows that point at what to look for: red for danger, blue for cold.
import { Line } from './line.tsx';
import { palette } from './palette.ts';

type ArrowProps = { d: string; tip: readonly [x: number, y: number]; angle: number; color?: string; w?: number; size?: number };

/** A shaft of any shape with a head at its tip; `angle` is the direction it flies, in degrees (0 = right). */
export function Arrow({ d, tip, angle, color = palette.danger, w = 5, size = 10 }: ArrowProps) {
  return (
    <g>
      <Line d={d} color={color} w={w} />
      <g transform={`translate(${tip[0]} ${tip[1]}) rotate(${angle})`}>
        <Line d={`M${-size} ${-size}L0 0L${-size} ${size}`} color={color} w={w} />
      </g>
    </g>
  );
}
