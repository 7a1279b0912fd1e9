// No drowning: the jar covered, the pond fenced, the door barred, a grown-up beside the child in the water.
import { Floor, Fence } from '../parts/home.tsx';
import { Limbs, Line, Shape } from '../parts/line.tsx';
import { Safe } from '../parts/marks.tsx';
import { MotherHead } from '../parts/mother.tsx';
import { palette } from '../parts/palette.ts';
import { PictureFrame, type PictureProps } from '../parts/picture-frame.tsx';
import { Toddler } from '../parts/toddler.tsx';

const grass = '#DDE8C4';

export function WaterContainerCovered(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Floor />
      <Shape d="M128 76Q84 110 100 164Q108 194 134 196H186Q212 194 220 164Q236 110 192 76Z" fill="#B9744A" />
      <Line d="M108 112Q160 126 212 112M106 120Q160 134 214 120" color="#94552F" w={3} />
      <Shape d="M104 62H216L206 80H114Z" fill={palette.wood} />
      <Shape d="M142 62Q140 44 160 42T178 62Z" fill="#9AA5A8" />
      <Shape d="M240 146H310L302 196H248Z" fill={palette.water} />
      <Shape d="M234 134H316V148H234Z" fill={palette.wood} />
      <Line d="M262 134v-10h26v10" w={4} />
      <Toddler x={46} y={200} scale={1.05} />
      <Safe />
    </PictureFrame>
  );
}

export function PondFenced(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Floor y={70} fill={grass} />
      <path d="M92 106Q120 80 200 82Q300 82 322 112Q330 140 250 144Q110 146 92 106Z" fill={palette.water} stroke={palette.cold} strokeWidth="3" />
      <Line d="M146 104q14-7 28 0t28 0M206 122q14-7 28 0t28 0" color={palette.cloth} w={3} />
      <Fence x={86} y={118} width={240} height={64} gap={20} />
      <Toddler x={44} y={204} scale={1.05} />
      <Safe />
    </PictureFrame>
  );
}

export function ToddlerGate(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <path d="M0 0H328V212H0Z" fill={palette.wall} />
      <Floor y={184} />
      <Shape d="M84 20H236V196H84Z" fill="#D6ECF5" />
      <path d="M86 128Q130 112 234 126V184H86Z" fill={grass} />
      <path d="M170 146Q196 134 232 140V160Q190 168 170 146Z" fill={palette.water} stroke={palette.cold} strokeWidth="2" />
      <Line d="M84 196V20H236V196" w={9} />
      <Line d="M84 196V20H236V196" w={5} color={palette.wood} />
      <Fence x={98} y={130} width={126} height={66} gap={18} />
      <Toddler x={58} y={208} scale={0.98} right="out" mood="awake" />
      <Safe />
    </PictureFrame>
  );
}

export function AlwaysWatchedWater(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Floor />
      <Limbs fill={palette.adult} parts={[['M88 92V116', 24]]} />
      <Shape d="M44 212C44 150 54 120 80 110H98C126 118 132 150 132 212Z" fill={palette.blouse} />
      <MotherHead x={90} y={66} scale={1.05} turn={8} />
      <Toddler x={216} y={178} scale={1.1} pose="sit" right="up" />
      <Shape d="M142 146H290Q288 196 262 202H170Q144 196 142 146Z" fill="#E08F7A" />
      <path d="M150 150H282Q280 166 274 174Q216 156 156 170Z" fill={palette.water} />
      <Line d="M160 158q14-7 28 0t28 0t28 0t24-2" color={palette.cloth} w={3} />
      <Limbs fill={palette.adult} parts={[['M168 112L186 112', 15], ['M186 112h8', 9]]} />
      <Limbs fill={palette.blouse} parts={[['M112 124Q130 134 160 114', 24]]} />
      <Safe />
    </PictureFrame>
  );
}
