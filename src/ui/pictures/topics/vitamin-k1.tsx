// Topic "vitamin K1": one injection into the outer thigh.
import { BabyLying } from '../parts/baby-lying.tsx';
import { Blanket } from '../parts/blanket.tsx';
import { Line, Shape } from '../parts/line.tsx';
import { palette } from '../parts/palette.ts';
import { PictureFrame, type PictureProps } from '../parts/picture-frame.tsx';

export function VitaminK1(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Blanket />
      <g transform="translate(-22 22) scale(.92)">
        <BabyLying mood="awake" />
      </g>
      <g transform="translate(216 74) rotate(-34) scale(.92)">
        <Line d="M0 0H30" color="#7C8A96" w={2.6} />
        <Shape d="M28-6h8v-6h50v24H36V6h-8z" fill={palette.cloth} />
        <path d="M38-9.500h26v19H38z" fill={palette.pus} />
        <Line d="M48-11v7M58-11v7M68-11v7M78-11v7" w={1.8} />
        <Shape d="M86-3h18v6H86zM104-11h5v22h-5z" fill="#BFD3DB" />
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
