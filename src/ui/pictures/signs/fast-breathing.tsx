// Danger sign "fast breathing": the chest heaves, and the minute shows sixty breaths.
import { BabyLying } from '../parts/baby-lying.tsx';
import { Clock } from '../parts/badge.tsx';
import { Blanket } from '../parts/blanket.tsx';
import { Line } from '../parts/line.tsx';
import { palette } from '../parts/palette.ts';
import { PictureFrame, type PictureProps } from '../parts/picture-frame.tsx';

export function FastBreathing(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Blanket />
      <g transform="translate(-16 8) scale(.94)">
        <BabyLying mood="laboured">
          <Line d="M164 84q10 23 0 46M152 86q8 21 0 42" color={palette.crease} />
        </BabyLying>
      </g>
      <Line d="M134 56q18-10 36 0M128 43q24-14 48 0M122 30q30-18 60 0M134 162q18 10 36 0M128 175q24 14 48 0M122 188q30 16 60 0" color={palette.danger} w={4.5} />
      <Clock x={286} y={46} r={33} figure="60" stopwatch />
    </PictureFrame>
  );
}
