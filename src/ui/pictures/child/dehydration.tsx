// Signs of the child who loses too much water: sunken eyes, restlessness, a skin fold that stays.
import { Arrow } from '../parts/arrows.tsx';
import { BabyHead } from '../parts/baby-head.tsx';
import { BabyLying } from '../parts/baby-lying.tsx';
import { Clock } from '../parts/badge.tsx';
import { Blanket } from '../parts/blanket.tsx';
import { Limbs, Line, Shape } from '../parts/line.tsx';
import { palette, skins } from '../parts/palette.ts';
import { PictureFrame, type PictureProps } from '../parts/picture-frame.tsx';

/** The eyes lie deep in dark hollows. */
export function SunkenEyes(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Blanket />
      <BabyHead x={164} y={112} scale={1.95} mood="unwell" skin="pale">
        <path d="M-26 2Q-23-9-14-9T-4 2Q-6 14-15 14T-26 2ZM26 2Q23-9 14-9T4 2Q6 14 15 14T26 2Z" fill="#B98A74" opacity=".75" />
        <path d="M-22 4a7.500 5 0 0 0 15 0zM22 4a7.500 5 0 0 1-15 0z" fill={palette.dark} />
        <Line d="M-23 3Q-14-3-6 4M23 3Q14-3 6 4" color={palette.dark} w={2.6} />
        <Line d="M-25 9Q-17 18-6 12M25 9Q17 18 6 12" color="#8A5A46" w={2} />
      </BabyHead>
      <Arrow d="M24 84L76 108" tip={[78, 109]} angle={25} w={6} />
      <Arrow d="M304 84L252 108" tip={[250, 109]} angle={155} w={6} />
    </PictureFrame>
  );
}

/** It cries, kicks and cannot be soothed. */
export function Restless(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Blanket />
      <g transform="translate(-4 0)">
        <BabyLying mood="crying" skin="flushed" arms={['up', 'jerking']} headTurn={-14} />
      </g>
      <Line d="M30 84q-8 4-10 12M34 140q-8-2-12-10M104 20q12-10 28 0M148 28q10-2 14 8M96 190q10 8 24 4M256 40q20-4 34 10M262 30q26-6 42 16M256 176q20 4 34-10M262 186q26 6 42-16" color={palette.danger} w={4.5} />
      <path d="M64 66q6 8 0 12q-6-4 0-12zM62 146q6 8 0 12q-6-4 0-12z" fill={palette.water} stroke={palette.cold} strokeWidth="1.6" />
    </PictureFrame>
  );
}

/** The belly of a child on its back, from the side; `ridge` is the fold in its outline. */
function Belly({ ridge }: { ridge: string }) {
  return (
    <>
      <Shape d={`M-6 146Q60 122 112 122${ridge}Q260 122 334 148V220H-6Z`} fill={skins.normal.body} />
      <Shape d="M-6 138Q20 124 52 122Q64 160 54 220H-6Z" fill="#F2A65A" />
      <Shape d="M334 140Q306 130 280 128Q268 160 278 220H334Z" fill={palette.shirt} />
      <path d="M222 121q6 12 12 1z" fill={palette.navel} />
    </>
  );
}

/** The skin beside the navel was pinched; let go, a fold is still to be seen. */
export function SkinPinchSlow(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Belly ridge="Q132 122 138 102Q142 94 146 102Q152 122 172 122" />
      <Line d="M142 104V138" color={palette.crease} />
      <Line d="M118 118Q134 112 136 76Q142 58 148 76Q150 112 166 118" color={palette.danger} w={3.5} dash="1 8" />
      <Limbs fill={palette.adult} parts={[['M116-14Q96 6 104 34', 16], ['M126-14Q112 20 128 56', 17], ['M170-14Q182 20 158 54', 18], ['M126-18H168', 44]]} />
      <Arrow d="M84 66V102" tip={[84, 104]} angle={90} />
      <Arrow d="M200 66V102" tip={[200, 104]} angle={90} />
    </PictureFrame>
  );
}

/** The hand is long gone, two seconds have passed, the fold still stands. */
export function SkinPinchVerySlow(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Belly ridge="Q130 120 132 70Q142 44 152 70Q154 120 172 122" />
      <Line d="M142 66V140" color={palette.crease} />
      <circle cx="142" cy="92" r="56" fill="none" stroke={palette.danger} strokeWidth="4" strokeDasharray="5 7" strokeLinecap="round" />
      <Clock x={272} y={54} r={36} figure="2" stopwatch />
    </PictureFrame>
  );
}
