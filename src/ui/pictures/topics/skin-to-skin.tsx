// Topic "skin to skin": the bare baby upright on the mother's bare chest, hat on, blanket over its back.
import { BabyProfile } from '../parts/baby-profile.tsx';
import { Ground } from '../parts/blanket.tsx';
import { Limbs, Line, Shape } from '../parts/line.tsx';
import { MotherHead } from '../parts/mother.tsx';
import { palette, skins } from '../parts/palette.ts';
import { PictureFrame, type PictureProps } from '../parts/picture-frame.tsx';

export function SkinToSkin(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Ground y={198} />
      <g transform="translate(15 2) scale(.91)">
        <Shape d="M54 240C48 160 72 116 126 102H202C256 116 280 160 274 240Z" fill={palette.blouse} />
        <Shape d="M144 72H184V92Q206 98 226 110Q222 190 206 236H122Q106 190 102 110Q122 98 144 92Z" fill={palette.adult} />
        <MotherHead x={164} y={52} scale={0.95} turn={8} gaze="down" />
        <Limbs fill={skins.normal.limb} parts={[['M138 154Q124 148 124 138', 17], ['M192 154Q206 148 206 138', 17]]} />
        <Shape d="M130 152Q164 136 200 152Q214 184 206 222H122Q116 184 130 152Z" fill={skins.normal.body} />
        <BabyProfile x={162} y={124} scale={0.84} eye="closed" turn={6} hat />
        <Shape d="M104 176Q130 186 164 178Q198 186 226 176Q234 206 226 236H104Q96 206 104 176Z" fill={palette.blanket} />
        <Line d="M110 187Q134 196 164 188Q196 196 219 187" color={palette.stitch} w={2.6} dash="1 9" />
        <Limbs fill={palette.adult} parts={[['M216 216Q206 208 184 206', 20], ['M186 199l-16-3M184 205h-18M184 212l-16 3', 8.5]]} />
        <Limbs fill={palette.adult} parts={[['M112 222Q128 224 146 218', 20], ['M144 211l18-1M146 217l18 1M144 224l16 2', 8.5]]} />
        <Limbs fill={palette.blouse} parts={[['M72 148C56 190 70 216 112 222', 32], ['M256 148C272 184 262 212 216 217', 32]]} />
      </g>
    </PictureFrame>
  );
}
