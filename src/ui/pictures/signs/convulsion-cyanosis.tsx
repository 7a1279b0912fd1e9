// Danger sign "fits or turning blue": rigid jerking limbs, rolled-up eyes, blue lips, hands and feet.
import { BabyLying } from '../parts/baby-lying.tsx';
import { Blanket } from '../parts/blanket.tsx';
import { Line } from '../parts/line.tsx';
import { palette } from '../parts/palette.ts';
import { PictureFrame, type PictureProps } from '../parts/picture-frame.tsx';

export function ConvulsionCyanosis(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Blanket />
      <BabyLying mood="fit" skin="blue" tips={palette.blue} lips={palette.cold} arms={['jerking', 'stiff']} legs="stiff" headTurn={-10} />
      <Line d="M88 18l-6 7 7 5-6 7M162 36l7 6-6 6 7 6M124 176l-6 7 7 5-6 7M174 168l7 6-6 6 7 6" color={palette.danger} w={4.5} />
      <Line d="M270 50l7-5 5 7 8-5 5 7M270 164l7 5 5-7 8 5 5-7" color={palette.danger} w={4.5} />
      <Line d="M24 92l-6 7 6 6-6 7 6 6-6 7 6 6" color={palette.danger} w={4.5} />
    </PictureFrame>
  );
}
