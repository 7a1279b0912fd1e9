// Danger sign "jaundice": yellow down to palms and soles, held against a healthy hand.
import { AdultHand } from '../parts/adult-hand.tsx';
import { BabyLying } from '../parts/baby-lying.tsx';
import { Blanket } from '../parts/blanket.tsx';
import { palette } from '../parts/palette.ts';
import { PictureFrame, type PictureProps } from '../parts/picture-frame.tsx';

export function Jaundice(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Blanket />
      <g transform="translate(-26 -2) scale(.96)">
        <BabyLying mood="unwell" skin="yellow" tips={palette.yellow} />
      </g>
      <AdultHand x={290} y={166} turn={-96} scale={0.86} flip />
      <g fill="none" stroke={palette.danger} strokeWidth="4" strokeDasharray="5 7" strokeLinecap="round">
        <circle cx="91" cy="30" r="23" />
        <circle cx="91" cy="174" r="23" />
        <circle cx="255" cy="78" r="24" />
      </g>
    </PictureFrame>
  );
}
