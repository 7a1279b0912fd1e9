// Advice about meals: from six months, thick porridge, how many meals, go on while the child is ill, more to drink.
import { AdultHand } from '../parts/adult-hand.tsx';
import { BabyHead } from '../parts/baby-head.tsx';
import { Ground } from '../parts/blanket.tsx';
import { Bowl, Cup, Spoon } from '../parts/dishes.tsx';
import { Limbs, Line, Shape } from '../parts/line.tsx';
import { Calendar, Crossed, Safe } from '../parts/marks.tsx';
import { palette, skins } from '../parts/palette.ts';
import { PictureFrame, type PictureProps } from '../parts/picture-frame.tsx';
import { ToddlerProfile } from '../parts/toddler-profile.tsx';

/** The sitting baby before its bowl. */
function AtTable({ x, scale }: { x: number; scale: number }) {
  return (
    <g transform={`translate(${x} 186) scale(${scale})`}>
      <Shape d="M-44 0V-78Q-44-92-30-92H30Q44-92 44-78V0Z" fill={palette.wood} />
      <Shape d="M-28-10Q-30-56-18-64H18Q30-56 28-10Z" fill="#F2A65A" />
      <BabyHead x={0} y={-92} scale={0.8} mood="awake" />
      <Limbs fill={skins.normal.limb} parts={[['M-28-40Q-40-28-30-22M28-40Q40-28 30-22', 13]]} />
      <Shape d="M-64-22H64V-10H-64Z" fill={palette.cloth} />
      <Bowl x={0} y={-46} scale={0.72} />
    </g>
  );
}

export function FoodFrom6Months(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Ground y={194} />
      <AtTable x={118} scale={1.2} />
      <Spoon x={176} y={92} scale={0.9} turn={-14} fill="#F7E3A8" />
      <AdultHand x={256} y={88} turn={172} scale={0.8} flip />
      <Calendar x={276} y={156} scale={1.2} figure="6" tone={palette.calm} />
    </PictureFrame>
  );
}

/** Thick porridge stays on the tilted spoon; thin gruel runs off. */
export function ThickPorridge(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Ground y={194} />
      <Line d="M164 22V190" color={palette.ground} w={4} dash="2 10" />
      <Bowl x={82} y={140} scale={1.4} />
      <g transform="translate(66 78) rotate(-24)">
        <Shape d="M-22-2Q-16-26 0-26T22-2Z" fill="#F7E3A8" />
        <Spoon x={0} y={0} scale={1.1} />
      </g>
      <Safe x={134} y={42} />
      <Bowl x={240} y={140} scale={1.4} fill="#FBF6E4" full={false} />
      <path d="M190 138Q240 128 290 138Q240 148 190 138Z" fill="#FBF3DA" stroke={palette.ink} strokeWidth="2" />
      <path d="M214 84Q222 100 216 130Q212 142 222 140Q230 140 228 128Q226 104 230 86Z" fill="#FBF3DA" stroke={palette.ink} strokeWidth="2" />
      <Spoon x={224} y={78} scale={1.1} turn={-24} fill="#FBF3DA" />
      <Crossed x={192} y={42} scale={0.68} />
    </PictureFrame>
  );
}

function Meals({ bowls, months, size, ...props }: PictureProps & { bowls: number; months: string; size: number }) {
  const gap = 92;
  return (
    <PictureFrame {...props}>
      <Ground y={198} rx={158} />
      <BabyHead x={66} y={72} scale={size} mood="awake" />
      <Calendar x={190} y={62} scale={1.3} figure={months} tone={palette.calm} />
      {Array.from({ length: bowls }, (_, place) => (
        <Bowl key={place} x={164 + (place - (bowls - 1) / 2) * gap} y={158} scale={1.05} />
      ))}
    </PictureFrame>
  );
}

/** From six months: two bowls a day. */
export function Meals6To8(props: PictureProps) {
  return <Meals {...props} bowls={2} months="6" size={1.05} />;
}

/** From nine months: three bowls a day. */
export function Meals9To23(props: PictureProps) {
  return <Meals {...props} bowls={3} months="9" size={1.3} />;
}

/** The ill child is fed on. */
export function KeepFeeding(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Ground y={204} />
      <ToddlerProfile x={92} eye="open" mouth="open" turn={-4} />
      <Spoon x={158} y={104} scale={1.1} turn={-4} fill="#F7E3A8" />
      <AdultHand x={252} y={110} turn={178} scale={0.9} flip />
      <Bowl x={244} y={164} scale={1.15} />
      <Safe />
    </PictureFrame>
  );
}

/** A sachet is dissolved in a jug of water; the child drinks cup after cup. */
export function DrinkMore(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Ground y={204} />
      <ToddlerProfile x={72} eye="open" mouth="open" turn={-8} arm="M-20 166Q20 196 58 152" hand={[64, 140]}>
        <Cup x={62} y={92} scale={1.15} turn={-66} />
      </ToddlerProfile>
      <Shape d="M196 92H270L262 194H204Z" fill="#EAF5FA" />
      <path d="M198.500 118H267.500L261 192.700H205Z" fill={palette.water} />
      <Line d="M268 108Q300 110 294 140T264 160" w={8} />
      <Line d="M268 108Q300 110 294 140T264 160" color="#EAF5FA" w={4} />
      <g transform="translate(226 44) rotate(34)">
        <Shape d="M-24-30H24V30H-24Z" fill={palette.yellow} />
        <path d="M0-18Q12 0 12 8A12 12 0 0 1-12 8Q-12 0 0-18Z" fill={palette.cold} />
      </g>
      <Line d="M218 82v.1M226 92v.1M214 98v.1M230 104v.1" color={palette.stool} w={5} />
      <Line d="M284 40V72M268 56H300" color={palette.calm} w={8} />
    </PictureFrame>
  );
}
