// Danger sign "no urine or stool after 24 hours": a dry clean diaper, drop and stool crossed out, a full day gone round.
import { BabyLying } from '../parts/baby-lying.tsx';
import { Badge, Bar, Drop, Clock } from '../parts/badge.tsx';
import { Blanket } from '../parts/blanket.tsx';
import { Shape } from '../parts/line.tsx';
import { palette } from '../parts/palette.ts';
import { PictureFrame, type PictureProps } from '../parts/picture-frame.tsx';

export function NoUrineOrStool24h(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Blanket />
      <g transform="translate(-16 34) scale(.84)">
        <BabyLying mood="unwell" />
      </g>
      <Badge x={150} y={40} r={25} tone={palette.danger}>
        <Drop fill={palette.pus} />
        <Bar r={25} />
      </Badge>
      <Badge x={212} y={40} r={25} tone={palette.danger}>
        <Shape d="M-13 10Q-16 4-9 1Q-10-6-2-6Q0-9-1-13Q8-10 6-4Q11-2 9 2Q16 4 13 10Q0 14-13 10Z" fill={palette.stool} w={2.2} />
        <Bar r={25} />
      </Badge>
      <Clock x={282} y={46} r={34} figure="24" />
    </PictureFrame>
  );
}
