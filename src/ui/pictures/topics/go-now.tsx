// Topic "go now": mother and wrapped baby on the motorbike, straight to the station with the cross.
import { Arrow } from '../parts/arrows.tsx';
import { BabyHead } from '../parts/baby-head.tsx';
import { Limbs, Line, Shape } from '../parts/line.tsx';
import { palette } from '../parts/palette.ts';
import { PictureFrame, type PictureProps } from '../parts/picture-frame.tsx';
import { HelmetHead, Wheel } from '../parts/traveller.tsx';

export function GoNow(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <path d="M0 178H328V212H0Z" fill={palette.ground} />
      <Line d="M10 198h34M84 198h34M158 198h34M232 198h34M306 198h22" color={palette.cream} w={4} />
      <Line d="M222 178V20" w={3.5} />
      <Shape d="M224 20h34v22h-34z" fill="#D8382C" w={2} />
      <path d="M241 24l1.9 4.6 5 .4-3.8 3.2 1.2 4.9-4.3-2.6-4.3 2.6 1.2-4.9-3.8-3.2 5-.4z" fill="#FFD94A" />
      <Shape d="M238 92H322V178H238Z" fill={palette.wall} />
      <Shape d="M228 94L246 60H316L334 94Z" fill={palette.roof} />
      <Shape d="M264 140H298V178H264Z" fill={palette.blouseDark} />
      <circle cx="281" cy="98" r="23" fill={palette.cloth} stroke={palette.ink} strokeWidth="2.6" />
      <path d="M275 83h12v9h9v12h-9v9h-12v-9h-9V92h9z" fill={palette.calm} />
      <Wheel x={54} y={170} />
      <Wheel x={174} y={170} />
      <Limbs fill={palette.trousers} parts={[['M54 122Q74 124 90 128L88 154', 16]]} />
      <Shape d="M34 148Q38 130 66 130H116Q126 150 144 152L158 112L170 108L176 118L158 166H124Q106 160 98 152L66 154Q44 158 34 148Z" fill={palette.bike} />
      <Shape d="M40 122H122Q124 134 114 134H52Q42 134 40 122Z" fill={palette.dark} />
      <Line d="M166 112L174 168M168 110L156 98" w={5} />
      <Limbs fill={palette.trousers} parts={[['M110 120Q130 120 144 126L146 152', 17]]} />
      <Limbs fill={palette.dark} parts={[['M144 158h12', 8]]} edge={1} />
      <Shape d="M98 126C96 100 102 84 114 80Q128 80 128 96L124 128Z" fill={palette.shirt} />
      <HelmetHead x={122} y={58} hair="short" helmet="#D7DEE2" />
      <Limbs fill={palette.shirt} parts={[['M114 92Q126 108 144 102', 12]]} />
      <Limbs fill={palette.adult} parts={[['M146 101l8-2', 9]]} />
      <Shape d="M40 126C36 100 42 82 54 80Q70 80 72 96L70 128Z" fill={palette.blouse} />
      <HelmetHead x={60} y={57} hair="bun" helmet="#F0C9A0" mood="worried" />
      <Shape d="M74 92Q92 84 98 98Q100 116 86 124Q72 124 68 112Z" fill={palette.blanket} />
      <BabyHead x={84} y={90} scale={0.36} turn={10} mood="asleep" hat />
      <Limbs fill={palette.blouse} parts={[['M52 92Q54 116 76 114', 12]]} />
      <Limbs fill={palette.adult} parts={[['M80 113l8-4', 9]]} />
      <Line d="M6 100h18M2 116h20M8 132h16" w={3} />
      <Arrow d="M146 40Q176 18 204 34" tip={[206, 36]} angle={34} w={6} />
    </PictureFrame>
  );
}
