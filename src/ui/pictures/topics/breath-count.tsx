// Topic "count the breaths": a hand rests lightly on the belly, a watch counts the full minute.
import { AdultHand } from '../parts/adult-hand.tsx';
import { BabyLying } from '../parts/baby-lying.tsx';
import { Clock } from '../parts/badge.tsx';
import { Blanket } from '../parts/blanket.tsx';
import { Line } from '../parts/line.tsx';
import { palette } from '../parts/palette.ts';
import { PictureFrame, type PictureProps } from '../parts/picture-frame.tsx';

export function BreathCount(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Blanket />
      <g transform="translate(-20 14) scale(.92)">
        <BabyLying mood="asleep" />
      </g>
      <AdultHand x={168} y={160} turn={-112} scale={0.9} />
      <Line d="M118 62q20-10 40 0M112 48q26-14 52 0" color={palette.calm} w={4.5} />
      <Clock x={278} y={50} r={35} tone={palette.calm} figure="60" stopwatch />
    </PictureFrame>
  );
}
