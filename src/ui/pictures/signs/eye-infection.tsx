// Danger sign "eye infection": both eyelids swollen and red, with pus.
import { Arrow } from '../parts/arrows.tsx';
import { BabyHead } from '../parts/baby-head.tsx';
import { Blanket } from '../parts/blanket.tsx';
import { Line } from '../parts/line.tsx';
import { palette } from '../parts/palette.ts';
import { PictureFrame, type PictureProps } from '../parts/picture-frame.tsx';

export function EyeInfection(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Blanket />
      <BabyHead x={164} y={110} scale={1.85} mood="unwell">
        <circle cx="-15" cy="4" r="12.5" fill={palette.inflamed} opacity=".5" />
        <circle cx="15" cy="4" r="12.5" fill={palette.inflamed} opacity=".5" />
        <path d="M-24 4Q-22-6-15-6T-6 4Q-8 12-15 12T-24 4ZM24 4Q22-6 15-6T6 4Q8 12 15 12T24 4Z" fill={palette.inflamed} stroke={palette.danger} strokeWidth="1.6" />
        <Line d="M-23.5 4.500q8.5 5 17 0M23.5 4.500q-8.5 5-17 0" color={palette.dark} w={2.4} />
        <path
          d="M-21 6q6 3 12 0q0 4-3 4q-1 1-1 5q-1.5 5-4 1q0-4-1-5.500q-3 0-3-4.500zM21 6q-6 3-12 0q0 4 3 4q1 1 1 5q1.5 5 4 1q0-4 1-5.500q3 0 3-4.500z"
          fill={palette.pus}
          stroke={palette.navel}
          strokeWidth="1.2"
          strokeLinejoin="round"
        />
      </BabyHead>
      <Arrow d="M26 92L70 106" tip={[72, 107]} angle={18} w={6} />
      <Arrow d="M302 92L258 106" tip={[256, 107]} angle={162} w={6} />
    </PictureFrame>
  );
}
