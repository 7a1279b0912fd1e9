// A grown-up's hand with its sleeve, fingers to the right; turned and mirrored by the card that uses it.
import { Limbs, Line, Shape } from './line.tsx';
import { palette } from './palette.ts';

type AdultHandProps = { x: number; y: number; turn?: number; flip?: boolean; scale?: number; pose?: 'flat' | 'point' };

export function AdultHand({ x, y, turn = 0, flip = false, scale = 1, pose = 'flat' }: AdultHandProps) {
  return (
    <g transform={`translate(${x} ${y}) rotate(${turn}) scale(${scale} ${flip ? -scale : scale})`}>
      {pose === 'flat' ? (
        <>
          <Limbs
            fill={palette.adult}
            parts={[['M-64 0H0', 25], ['M2 0H14', 37], ['M2-8L22-27', 11], ['M14-13.500L42-15', 10], ['M14-4.500L52-5', 10.5], ['M14 5L50 6', 10], ['M14 14L41 16', 9]]}
          />
          <Line d="M22-9.500L40-10M22 .5H46M22 10L40 11" w={1.8} />
        </>
      ) : (
        <>
          <Limbs fill={palette.adult} parts={[['M-64 0H0', 25], ['M2 0H14', 36], ['M12-11L56-11', 11], ['M4 6Q18 16 30 4', 11], ['M22 0L27 0', 15]]} />
          <Line d="M20-4.500Q34-5 34 1Q33 6 22 6M33 4Q33 12 22 13" w={1.8} />
        </>
      )}
      <Shape d="M-190-21L-30-17Q-25 0-30 17L-190 21Z" fill={palette.blouse} />
      <Line d="M-38-15Q-34 0-38 15" color={palette.blouseDark} w={2} />
    </g>
  );
}
