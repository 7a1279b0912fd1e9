// Topic "cord clean and dry": diaper folded below the stump, left open to the air; no leaves, no powder.
import { Badge, Bar } from '../parts/badge.tsx';
import { CordBelly } from '../parts/cord-belly.tsx';
import { Line, Shape } from '../parts/line.tsx';
import { palette } from '../parts/palette.ts';
import { PictureFrame, type PictureProps } from '../parts/picture-frame.tsx';

export function CordCleanDry(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <CordBelly mood="asleep">
        <circle cx="176" cy="106" r="37" fill={palette.cloth} opacity=".45" />
      </CordBelly>
      <circle cx="176" cy="106" r="37" fill="none" stroke={palette.calm} strokeWidth="4" />
      <circle cx="152" cy="164" r="17" fill={palette.calm} />
      <Line d="M144 164l6 6 11-12" color={palette.cloth} w={4.5} />
      <Badge x={290} y={40} r={30} tone={palette.danger}>
        <Shape d="M-17 17Q-22-16 18-18Q20 16-17 17Z" fill={palette.leaf} w={2.2} />
        <Line d="M-17 17Q-2 4 8-8M-4 5h10M-4 5v-9" w={2} />
        <Bar r={30} />
      </Badge>
      <Badge x={290} y={172} r={30} tone={palette.danger}>
        <Shape d="M-11-8H11L14 18H-14Z" fill="#F3D9A8" w={2.2} />
        <Shape d="M-9-8V-14Q0-22 9-14V-8Z" fill={palette.cloth} w={2.2} />
        <Line d="M-3-13h.1M3-13h.1" w={2.4} />
        <Bar r={30} />
      </Badge>
    </PictureFrame>
  );
}
