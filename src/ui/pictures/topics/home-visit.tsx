// Topic "home visit": the collaborator greets the mother with her baby at the door.
import { BabyHead } from '../parts/baby-head.tsx';
import { Limbs, Line, Shape } from '../parts/line.tsx';
import { MotherHead } from '../parts/mother.tsx';
import { palette } from '../parts/palette.ts';
import { PictureFrame, type PictureProps } from '../parts/picture-frame.tsx';

export function HomeVisit(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <path d="M0 176H328V212H0Z" fill={palette.ground} />
      <circle cx="292" cy="34" r="17" fill="#F6C667" />
      <Line d="M300 176Q296 130 304 92" color={palette.wood} w={7} />
      <path d="M304 94Q284 74 270 92Q288 86 304 94Q292 104 290 122Q306 110 304 94Q320 104 324 122Q330 104 304 94Q316 80 332 86Q318 70 304 94Z" fill={palette.leaf} stroke={palette.ink} strokeWidth="2" strokeLinejoin="round" />
      <Shape d="M16 70H176V178H16Z" fill={palette.wall} />
      <Shape d="M2 74L26 24H166L190 74Z" fill={palette.roof} />
      <Line d="M20 58h152M26 42h140M50 26l-8 46M82 26l-3 46M110 26l3 46M142 26l8 46" color="#B4623C" w={2} />
      <Shape d="M58 82H136V178H58Z" fill="#8C5A3A" />
      <Shape d="M46 82H60V178H46ZM134 82H148V178H134Z" fill={palette.wood} />
      <Limbs fill={palette.dark} parts={[['M87 193h5M105 193h5', 7]]} edge={1} />
      <Limbs fill={palette.trousers} parts={[['M90 160V185M106 160V185', 14]]} />
      <Shape d="M76 158C75 146 74 128 92 122H104C122 128 122 146 120 158Z" fill={palette.blouse} />
      <MotherHead x={97} y={104} scale={0.62} turn={4} />
      <Shape d="M88 146Q100 132 124 138Q134 144 130 156Q112 168 90 160Z" fill={palette.blanket} />
      <BabyHead x={122} y={142} scale={0.34} turn={24} mood="asleep" hat />
      <Limbs fill={palette.blouse} parts={[['M80 136Q76 162 94 162L106 161', 12]]} />
      <Limbs fill={palette.adult} parts={[['M112 160l8-2', 9]]} />
      <Limbs fill={palette.dark} parts={[['M222 194h6M242 194h6', 7]]} edge={1} />
      <Limbs fill={palette.trousers} parts={[['M226 150V186M244 150V186', 15]]} />
      <Shape d="M212 158C212 124 212 108 230 102H242C260 108 260 124 260 158Z" fill={palette.shirt} />
      <MotherHead x={236} y={82} scale={0.62} turn={-4} />
      <Shape d="M202 74L236 44L270 74Q236 84 202 74Z" fill="#F3D9A0" />
      <Line d="M222 57Q236 62 250 57M211 67Q236 75 261 67" color={palette.wood} w={1.8} />
      <Limbs fill={palette.shirt} parts={[['M218 114Q200 122 194 108', 13]]} />
      <Limbs fill={palette.adult} parts={[['M192 102l-2-8', 11], ['M186 88l-2-5M190 86v-6M194 88l2-5', 4.5]]} />
      <Line d="M228 104L258 146" w={4} color={palette.wood} />
      <Shape d="M248 140H276V164H248Z" fill={palette.wood} />
      <Line d="M262 146v12M256 152h12" color={palette.cloth} w={4} />
      <Limbs fill={palette.shirt} parts={[['M254 114Q266 130 252 142', 13]]} />
    </PictureFrame>
  );
}
