// Topic "vitamin K1": one injection into the outer thigh.
import { BabyLying } from '../parts/baby-lying.tsx';
import { Blanket } from '../parts/blanket.tsx';
import { Shape } from '../parts/line.tsx';
import { palette } from '../parts/palette.ts';
import { PictureFrame, type PictureProps } from '../parts/picture-frame.tsx';
import { Syringe } from '../parts/syringe.tsx';

export function VitaminK1(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Blanket />
      <g transform="translate(-22 22) scale(.92)">
        <BabyLying mood="awake" />
      </g>
      <g transform="translate(216 74) rotate(-34) scale(.92)">
        <Syringe />
      </g>
      <g transform="translate(284 160)">
        <Shape d="M-10-30h20v8h-3v6q12 4 12 14v20q0 6-6 6h-26q-6 0-6-6V-2q0-10 12-14v-6h-3z" fill={palette.cloth} />
        <path d="M-17.5-1h35v18h-35z" fill={palette.pus} />
        <text y="15" textAnchor="middle" fontSize="17" fontWeight="800" fill={palette.dark}>
          K1
        </text>
      </g>
    </PictureFrame>
  );
}
