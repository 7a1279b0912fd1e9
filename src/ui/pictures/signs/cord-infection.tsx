// Danger sign "cord infection": the skin around the cord stump red and swollen, pus running.
import { Arrow } from '../parts/arrows.tsx';
import { CordBelly } from '../parts/cord-belly.tsx';
import { palette } from '../parts/palette.ts';
import { PictureFrame, type PictureProps } from '../parts/picture-frame.tsx';

export function CordInfection(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <CordBelly mood="crying">
        <circle cx="176" cy="112" r="38" fill={palette.inflamed} opacity=".4" />
        <circle cx="176" cy="112" r="26" fill={palette.inflamed} opacity=".9" />
        <path
          d="M160 110C152 116 150 128 156 136Q161 139 163 132Q166 128 170 131Q172 150 178 149Q184 146 182 130Q192 128 194 118Q190 106 176 108Z"
          fill={palette.pus}
          stroke={palette.navel}
          strokeWidth="2"
        />
      </CordBelly>
      <Arrow d="M186 8L179 62" tip={[179, 64]} angle={98} w={6} />
      <Arrow d="M186 206L180 164" tip={[180, 162]} angle={-98} w={6} />
    </PictureFrame>
  );
}
