// Danger sign "chest indrawing": the lower chest sinks in as the baby breathes in.
import { Arrow } from '../parts/arrows.tsx';
import { BabyLying } from '../parts/baby-lying.tsx';
import { Blanket } from '../parts/blanket.tsx';
import { Line } from '../parts/line.tsx';
import { palette } from '../parts/palette.ts';
import { PictureFrame, type PictureProps } from '../parts/picture-frame.tsx';

export function ChestIndrawing(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Blanket />
      <BabyLying mood="laboured" chest="indrawn">
        <Line d="M152 78q10 6 11 14M152 136q10-6 11-14M166 80q9 6 10 14M166 134q9-6 10-14" color={palette.crease} />
        <Line d="M171 65C184 69 184 82 194 80Q196 90 190 97M171 149C184 145 184 132 194 134Q196 124 190 117" color={palette.danger} w={4.5} />
      </BabyLying>
      <Arrow d="M194 24V62" tip={[194, 64]} angle={90} />
      <Arrow d="M194 190V152" tip={[194, 150]} angle={-90} />
    </PictureFrame>
  );
}
