// The teal blanket on its mat, on which the lying babies are drawn.
import { Line } from './line.tsx';
import { palette } from './palette.ts';

export function Blanket() {
  return (
    <>
      <ellipse cx="164" cy="192" rx="152" ry="17" fill={palette.ground} />
      <path d="M26 60Q28 16 72 14H256Q300 16 302 60L306 158Q304 192 264 194H64Q24 192 22 158Z" fill={palette.blanket} />
      <Line d="M36 62Q38 26 74 24H254Q290 26 292 62L296 156Q294 182 262 184H66Q34 182 32 156Z" color={palette.stitch} w={2.6} dash="1 9" />
    </>
  );
}

/** Ground shadow for scenes without a blanket. */
export function Ground({ y = 194, rx = 150 }: { y?: number; rx?: number }) {
  return <ellipse cx="164" cy={y} rx={rx} ry="14" fill={palette.ground} />;
}
