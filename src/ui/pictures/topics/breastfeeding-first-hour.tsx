// Topic "breastfeed within the first hour": the baby at the breast, the first hour marked on the clock.
import { Clock } from '../parts/badge.tsx';
import { Ground } from '../parts/blanket.tsx';
import { NursedBaby } from '../parts/nursed-baby.tsx';
import { NursingMother } from '../parts/nursing-mother.tsx';
import { palette } from '../parts/palette.ts';
import { PictureFrame, type PictureProps } from '../parts/picture-frame.tsx';

export function BreastfeedingFirstHour(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Ground />
      <NursingMother>
        <NursedBaby facing="breast" />
      </NursingMother>
      <Clock x={272} y={52} r={36} tone={palette.calm} figure="1" />
    </PictureFrame>
  );
}
