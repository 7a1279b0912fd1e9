// Danger sign "lethargy": a hand taps the sole, the baby stays limp and its eyes stay shut.
import { AdultHand } from '../parts/adult-hand.tsx';
import { BabyLying } from '../parts/baby-lying.tsx';
import { Badge, Bar } from '../parts/badge.tsx';
import { Blanket } from '../parts/blanket.tsx';
import { Line } from '../parts/line.tsx';
import { palette } from '../parts/palette.ts';
import { PictureFrame, type PictureProps } from '../parts/picture-frame.tsx';

export function Lethargy(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Blanket />
      <g transform="translate(-16 6) scale(.94)">
        <BabyLying mood="limp" skin="pale" arms="limp" legs="limp" headTurn={12} />
      </g>
      <Line d="M80 44h10l-10 12h10M98 18h14l-14 16h14" color={palette.trousers} w={4} />
      <AdultHand x={292} y={118} turn={-112} scale={0.8} pose="point" />
      <Line d="M250 86l-9 3M252 96l-7 7M279 72l9-2M277 84l8 4" color={palette.danger} w={4} />
      <Badge x={40} y={38} r={27} tone={palette.danger}>
        <Line d="M-16 0Q0-16 16 0Q0 14-16 0Z" />
        <circle r="5.5" fill={palette.dark} />
        <Bar r={27} />
      </Badge>
    </PictureFrame>
  );
}
