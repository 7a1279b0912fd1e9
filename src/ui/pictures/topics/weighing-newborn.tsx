// Topic "weigh the newborn": the baby in the tray of a dial scale.
import { BabySide } from '../parts/baby-side.tsx';
import { Ground } from '../parts/blanket.tsx';
import { Line, Shape } from '../parts/line.tsx';
import { palette } from '../parts/palette.ts';
import { PictureFrame, type PictureProps } from '../parts/picture-frame.tsx';

export function WeighingNewborn(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Ground y={196} />
      <Shape d="M100 140H228L250 196H78Z" fill={palette.blouse} />
      <circle cx="164" cy="167" r="24" fill={palette.cloth} stroke={palette.ink} strokeWidth="2.6" />
      <Line d="M164 147v5M144 167h5M184 167h-5M150 153l3 3M178 153l-3 3M150 181l3-3M178 181l-3-3" w={2.2} />
      <Line d="M164 167L176 156" color={palette.danger} w={4} />
      <circle cx="164" cy="167" r="4" fill={palette.dark} />
      <g transform="translate(22 -32) scale(.86)">
        <BabySide belly="usual" eye="open" />
      </g>
      <Shape d="M14 84Q24 142 84 142H244Q304 142 314 84Q304 104 284 107H44Q24 104 14 84Z" fill="#E8EEF0" />
      <Line d="M40 120Q54 132 84 132" color={palette.cloth} w={4} />
    </PictureFrame>
  );
}
