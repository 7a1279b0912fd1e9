// Topic "keep the baby warm": hat on, wrapped in the blanket up to the chin, warm and asleep.
import { BabyHead } from '../parts/baby-head.tsx';
import { Ground } from '../parts/blanket.tsx';
import { Line, Shape } from '../parts/line.tsx';
import { palette } from '../parts/palette.ts';
import { PictureFrame, type PictureProps } from '../parts/picture-frame.tsx';

export function KeepWarm(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Ground y={182} rx={150} />
      <Shape d="M96 70C140 46 216 58 270 84Q304 104 296 130Q282 160 232 170C170 184 120 180 98 152Z" fill={palette.blanket} />
      <Line d="M116 76C160 60 220 74 262 94Q286 108 280 128Q268 150 226 158C176 168 136 168 112 152" color={palette.stitch} w={2.6} dash="1 9" />
      <Shape d="M100 66C134 74 150 96 150 114Q148 142 102 158Q118 112 100 66Z" fill="#BFE0D9" />
      <Line d="M150 114Q196 130 244 118M148 126Q176 150 210 150" w={2.2} />
      <BabyHead x={88} y={110} turn={-82} scale={1.12} mood="asleep" hat />
      <Line d="M180 42q-7-6 0-13t0-13M206 48q-7-6 0-13t0-13M232 56q-7-6 0-13t0-13" color="#E58A4A" w={4.5} />
    </PictureFrame>
  );
}
