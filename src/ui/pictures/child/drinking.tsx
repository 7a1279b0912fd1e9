// Signs of the sick child that show as it drinks: it cannot, it drinks poorly, it drinks eagerly, it vomits everything.
import { AdultHand } from '../parts/adult-hand.tsx';
import { Again } from '../parts/again.tsx';
import { Badge, Bar, Drop } from '../parts/badge.tsx';
import { Ground } from '../parts/blanket.tsx';
import { Cup, Spoon } from '../parts/dishes.tsx';
import { Limbs, Line, Shape } from '../parts/line.tsx';
import { palette } from '../parts/palette.ts';
import { PictureFrame, type PictureProps } from '../parts/picture-frame.tsx';
import { ToddlerProfile } from '../parts/toddler-profile.tsx';

/** The cup is held to the mouth, the water runs down the chin. */
export function CannotDrink(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Ground y={204} />
      <ToddlerProfile eye="closed" mouth="shut" skin="pale" turn={6}>
        <path d="M46 118Q56 128 52 146Q58 160 48 176Q40 162 44 146Q38 130 46 118Z" fill={palette.water} stroke={palette.cold} strokeWidth="1.6" />
      </ToddlerProfile>
      <Cup x={186} y={98} scale={1.15} turn={-62} />
      <AdultHand x={254} y={130} turn={184} scale={0.95} flip />
      <Badge x={284} y={42} r={30} tone={palette.danger}>
        <Drop fill={palette.water} scale={1.2} />
        <Bar r={30} />
      </Badge>
    </PictureFrame>
  );
}

/** A spoon of water, and the child turns away after a drop. */
export function DrinksPoorly(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Ground y={204} />
      <ToddlerProfile x={96} eye="closed" mouth="shut" skin="pale" turn={-16} />
      <Spoon x={176} y={106} fill={palette.water} turn={10} scale={1.1} />
      <AdultHand x={262} y={126} turn={186} scale={0.9} flip />
      <Line d="M160 56Q150 36 128 30M128 30l12-4M128 30l8 10" color={palette.danger} w={5} />
      <g transform="translate(286 158)">
        <Shape d="M-24-34H24L18 30H-18Z" fill={palette.cloth} />
        <path d="M-22.500-24H22.500L18 28.500H-18Z" fill={palette.water} />
      </g>
      <g transform="translate(246 54)">
        <Drop fill={palette.water} scale={0.8} />
      </g>
    </PictureFrame>
  );
}

/** Both hands on the cup, it drinks and wants more and more. */
export function DrinksEagerly(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Ground y={204} />
      <ToddlerProfile eye="open" mouth="open" turn={-10} arm="M-20 166Q20 196 60 150" hand={[66, 138]}>
        <Cup x={64} y={88} scale={1.25} turn={-70} />
      </ToddlerProfile>
      <Cup x={246} y={156} fill="#DFEBEF" turn={86} />
      <Cup x={286} y={160} fill="#DFEBEF" turn={-8} scale={0.9} />
      <Again x={268} y={68}>
        <Drop fill={palette.water} scale={1.2} />
      </Again>
    </PictureFrame>
  );
}

/** Food and drink alike come up again. */
export function VomitsEverything(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Ground y={204} />
      <Limbs fill={palette.curd} parts={[['M154 116Q182 128 186 176', 15], ['M160 190H226', 20], ['M176 198H250', 14], ['M196 180H214', 22]]} />
      <Line d="M164 122q14 12 16 46M176 190h14M214 196h18" color={palette.cloth} w={3} />
      <ToddlerProfile eye="tight" mouth="open" skin="pale" turn={22} />
      <Again x={226} y={62}>
        <Line d="M-14-4H14Q12 12 5 13H-5Q-12 12-14-4Z" fill="#F7E3A8" />
      </Again>
      <Again x={288} y={124}>
        <Drop fill={palette.water} scale={1.1} />
      </Again>
    </PictureFrame>
  );
}
