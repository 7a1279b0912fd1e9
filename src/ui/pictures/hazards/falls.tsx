// No falls: a gate at the stairs, a rail at the bed.
import { Fence, Floor } from '../parts/home.tsx';
import { BabyHead } from '../parts/baby-head.tsx';
import { Limbs, Line, Shape } from '../parts/line.tsx';
import { Safe } from '../parts/marks.tsx';
import { palette, skins } from '../parts/palette.ts';
import { PictureFrame, type PictureProps } from '../parts/picture-frame.tsx';
import { Toddler } from '../parts/toddler.tsx';

export function StairsGuarded(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Floor y={188} />
      <Shape d="M128 200V176H168V148H208V120H248V92H332V200Z" fill={palette.wood} />
      <Line d="M128 176h40M168 148h40M208 120h40M248 92h80" color={palette.cream} w={3} />
      <Line d="M156 116L250 44H328" w={8} />
      <Line d="M156 116L250 44H328" w={4} color={palette.wall} />
      <Line d="M186 148V92M226 120V62M262 92V44M296 92V44" w={4} />
      <Fence x={104} y={126} width={54} height={74} gap={18} />
      <Toddler x={54} y={206} scale={1.02} right="out" />
      <Safe />
    </PictureFrame>
  );
}

export function BedGuard(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Floor />
      <Shape d="M36 52H50V190H36ZM278 52H292V190H278Z" fill={palette.wood} />
      <Shape d="M36 120H292V150H36Z" fill={palette.blanket} />
      <Shape d="M36 146H292V162H36Z" fill={palette.wood} />
      <Limbs fill={skins.normal.limb} parts={[['M214 108L236 112', 15]]} />
      <Shape d="M100 118Q130 86 176 92Q220 96 226 120Z" fill="#F2A65A" />
      <BabyHead x={92} y={100} scale={0.7} turn={-78} mood="asleep" />
      <Line d="M116 46h12l-12 14h12M136 30h9l-9 11h9" color={palette.trousers} w={3.5} />
      <Fence x={56} y={90} width={216} height={62} gap={24} />
      <Safe />
    </PictureFrame>
  );
}
