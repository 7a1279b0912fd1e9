// Danger sign "poor feeding": the baby turns its face away from the breast, the milk left untouched.
import { Arrow } from '../parts/arrows.tsx';
import { Badge, Bar, Drop } from '../parts/badge.tsx';
import { Ground } from '../parts/blanket.tsx';
import { NursedBaby } from '../parts/nursed-baby.tsx';
import { NursingMother } from '../parts/nursing-mother.tsx';
import { palette } from '../parts/palette.ts';
import { PictureFrame, type PictureProps } from '../parts/picture-frame.tsx';

export function PoorFeeding(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Ground />
      <NursingMother mood="worried">
        <NursedBaby facing="away" />
      </NursingMother>
      <Arrow d="M168 84Q192 58 232 72" tip={[234, 73]} angle={26} />
      <Badge x={290} y={42} r={27} tone={palette.danger}>
        <Drop fill={palette.milk} scale={1.15} />
        <Bar r={27} />
      </Badge>
    </PictureFrame>
  );
}
