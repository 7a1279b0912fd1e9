// Advice about breastfeeding: nothing but breast milk, the good latch, by day and by night, up to two years.
import { Arrow } from '../parts/arrows.tsx';
import { BabyProfile } from '../parts/baby-profile.tsx';
import { Badge, Bar, Drop } from '../parts/badge.tsx';
import { Ground } from '../parts/blanket.tsx';
import { Limbs, Line, Shape } from '../parts/line.tsx';
import { Calendar, Safe } from '../parts/marks.tsx';
import { NursedBaby } from '../parts/nursed-baby.tsx';
import { NursingMother } from '../parts/nursing-mother.tsx';
import { palette, skins } from '../parts/palette.ts';
import { PictureFrame, type PictureProps } from '../parts/picture-frame.tsx';

function Nursing() {
  return (
    <NursingMother>
      <NursedBaby facing="breast" />
    </NursingMother>
  );
}

/** For six months no water, no other milk, no food. */
export function BreastMilkOnly(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Ground />
      <Nursing />
      <Calendar x={180} y={48} scale={1.15} figure="6" tone={palette.calm} />
      <Badge x={250} y={34} r={25} tone={palette.danger}>
        <Drop fill={palette.water} />
        <Bar r={25} />
      </Badge>
      <Badge x={300} y={66} r={25} tone={palette.danger}>
        <Shape d="M-8-4H8V16H-8ZM-6-10H6V-4H-6ZM-3-16H3V-10H-3Z" fill={palette.milk} w={2} />
        <Bar r={25} />
      </Badge>
      <Badge x={250} y={92} r={25} tone={palette.danger}>
        <Shape d="M-15-4H15Q12 12 6 13H-6Q-12 12-15-4Z" fill="#F7E3A8" w={2.2} />
        <Bar r={25} />
      </Badge>
    </PictureFrame>
  );
}

/** The mouth wide open over the dark ring, the chin on the breast. */
export function BreastfeedingAttachment(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Shape d="M-6-6H96C150 20 186 70 180 112C172 160 90 190-6 176Z" fill={palette.adult} />
      <path d="M150 66Q186 88 181 118Q174 146 146 152Q126 108 150 66Z" fill="#C98862" />
      <Shape d="M170 96Q192 98 192 110T170 122Z" fill="#A8693F" w={2} />
      <Shape d="M330 130Q280 140 262 170Q250 192 256 220H334Z" fill={palette.blanket} />
      <BabyProfile x={232} y={106} scale={1.75} flip eye="closed" mouth="open" turn={10} />
      <path d="M172 118Q190 114 198 128Q196 144 180 146Q166 138 172 118Z" fill="#C98862" />
      <Limbs fill={skins.normal.limb} parts={[['M252 196Q204 206 168 180', 26], ['M160 172l-10-10M158 182h-14', 10]]} />
      <Arrow d="M126 204Q150 196 164 176" tip={[166, 172]} angle={-58} color={palette.calm} w={6} />
      <Arrow d="M140 24L160 62" tip={[162, 65]} angle={62} color={palette.calm} w={6} />
      <Safe />
    </PictureFrame>
  );
}

/** As often as the baby wants, under the sun and under the moon. */
export function BreastfeedingDayNight(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <path d="M176 0H328V212H176Z" fill="#44577A" />
      <Ground />
      <Nursing />
      <circle cx="38" cy="36" r="16" fill="#F6C667" />
      <Line d="M38 8V14M38 58v6M10 36h6M60 36h6M18 16l4 4M54 52l4 4M58 16l-4 4M22 52l-4 4" color="#F0A04B" w={4} />
      <path d="M276 24A30 30 0 1 0 302 68A24 24 0 1 1 276 24Z" fill="#FBE9B0" />
      <path d="M216 34l2 6 6 2-6 2-2 6-2-6-6-2 6-2zM236 74l1.500 5 5 1.500-5 1.500-1.500 5-1.500-5-5-1.500 5-1.500zM310 112l2 5 5 2-5 2-2 5-2-5-5-2 5-2z" fill="#FBE9B0" />
    </PictureFrame>
  );
}

/** Breastfeeding goes on to twenty-four months. */
export function Breastfeeding24Months(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Ground />
      <Nursing />
      <Calendar x={268} y={62} scale={1.5} figure="24" tone={palette.calm} />
    </PictureFrame>
  );
}
