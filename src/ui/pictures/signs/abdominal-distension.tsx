// Danger sign "swollen belly": the belly stands far above its usual line (dashes), tight and shiny.
import { Arrow } from '../parts/arrows.tsx';
import { BabySide } from '../parts/baby-side.tsx';
import { Ground } from '../parts/blanket.tsx';
import { Line, Shape } from '../parts/line.tsx';
import { palette } from '../parts/palette.ts';
import { PictureFrame, type PictureProps } from '../parts/picture-frame.tsx';

export function AbdominalDistension(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Ground y={182} rx={154} />
      <Shape d="M14 166Q164 158 314 166Q320 184 302 188H28Q8 184 14 166Z" fill={palette.blanket} />
      <BabySide belly="swollen" eye="tight" />
      <Line d="M114 122Q166 106 226 126" color={palette.danger} w={4} dash="1 9" />
      <Line d="M134 92Q142 76 156 70" color={palette.cloth} w={5} />
      <Line d="M196 108q8-10 4-22m1 9q7-2 9-9" color={palette.cold} w={2.2} />
      <Arrow d="M170 108V78" tip={[170, 76]} angle={-90} />
      <Line d="M116 48Q134 28 160 26M226 48Q210 30 184 26" color={palette.danger} w={4} />
    </PictureFrame>
  );
}
