// Danger signs of the woman who lies down or sits bent: faint, fits, gravely ill, vomiting, wound, discharge, sorrow.
import { AdultHand } from '../parts/adult-hand.tsx';
import { Again } from '../parts/again.tsx';
import { Arrow } from '../parts/arrows.tsx';
import { Badge, Bar, Drop } from '../parts/badge.tsx';
import { Ground } from '../parts/blanket.tsx';
import { Limbs, Line, Shape } from '../parts/line.tsx';
import { Waves } from '../parts/marks.tsx';
import { MotherProfile } from '../parts/mother.tsx';
import { palette } from '../parts/palette.ts';
import { PictureFrame, type PictureProps } from '../parts/picture-frame.tsx';
import { WomanLying } from '../parts/woman-lying.tsx';

/** A hand shakes her shoulder, she does not open her eyes. */
export function Unconscious(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <WomanLying />
      <AdultHand x={178} y={70} turn={132} scale={0.82} />
      <Line d="M106 88l-8-7M124 84l-4-10M96 104l-10-2" color={palette.danger} w={4} />
      <Badge x={40} y={40} r={29} tone={palette.danger}>
        <Line d="M-16 0Q0-16 16 0Q0 14-16 0Z" />
        <circle r="5.5" fill={palette.dark} />
        <Bar r={29} />
      </Badge>
    </PictureFrame>
  );
}

/** Rigid, jerking arms and legs. */
export function WomanConvulsions(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <WomanLying arms="stiff" />
      <Line d="M96 60l-6 7 7 5-6 7M128 54l7 6-6 6 7 6M158 68l7 6-6 6 7 6M40 70l-6 7 7 5-6 7" color={palette.danger} w={4.5} />
      <Line d="M226 108l7-5 5 7 8-5 5 7M274 100l7-5 5 7 8-5 5 7M300 116l7-5 5 7" color={palette.danger} w={4.5} />
      <Line d="M58 186q10 6 20 0t20 0" color={palette.danger} w={4} />
    </PictureFrame>
  );
}

/** Too weak to sit up: a helper's hands prop her, her head hangs. */
export function LooksVeryIll(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <WomanLying arms="none">
        <Shape d="M96 150C120 124 140 112 164 112C190 112 240 132 300 136Q310 150 304 166H96Z" fill={palette.blanket} />
        <Line d="M112 152C136 130 150 122 166 122C196 122 240 140 292 144" color={palette.stitch} w={2.6} dash="1 9" />
        <Shape d="M36 112Q54 100 70 112L66 122Q52 114 40 122Z" fill={palette.cloth} w={2.2} />
      </WomanLying>
      <Line d="M60 84q-12-4-8-14t-8-14M84 82q-12-4-8-14t-8-14" color={palette.trousers} w={4} />
      <g transform="translate(236 62)">
        <Shape d="M-46-22H40V22H-46ZM40-9h9v18h-9z" fill={palette.cloth} />
        <path d="M-40-16h16v32h-16z" fill={palette.danger} />
        <Arrow d="M66-30V26" tip={[66, 28]} angle={90} />
      </g>
    </PictureFrame>
  );
}

/** She vomits again and again. */
export function SevereVomiting(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Ground />
      <Shape d="M20 216C16 150 26 112 62 92Q92 96 104 116L120 216Z" fill={palette.blouse} />
      <Limbs fill={palette.adult} parts={[['M80 96L92 84', 24]]} />
      <MotherProfile x={112} y={66} scale={1.35} turn={24} mood="worried" />
      <Limbs fill={palette.curd} parts={[['M148 104Q168 120 166 160', 13]]} />
      <Line d="M156 116q6 10 6 34" color={palette.cloth} w={3} />
      <Shape d="M112 152H228Q222 196 194 200H146Q118 196 112 152Z" fill="#BFD3DB" />
      <ellipse cx="170" cy="153" rx="57" ry="9" fill={palette.curd} stroke={palette.ink} strokeWidth="2.6" />
      <Limbs fill={palette.adult} parts={[['M108 172L118 166', 18]]} />
      <Limbs fill={palette.blouse} parts={[['M60 128Q62 170 98 176', 28]]} />
      <Again x={274} y={74}>
        <Drop fill={palette.curd} scale={1.1} />
      </Again>
    </PictureFrame>
  );
}

/** The stitched wound under the navel is red and runs with pus. */
export function WoundInfection(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Shape d="M62-4C72 40 52 90 40 216H288C276 90 256 40 266-4Z" fill={palette.adult} />
      <Shape d="M60-4H268L262 40Q164 62 66 40Z" fill={palette.blouse} />
      <Shape d="M42 186Q164 214 286 186L290 220H38Z" fill={palette.trousers} />
      <ellipse cx="164" cy="82" rx="5" ry="8" fill={palette.navel} />
      <ellipse cx="164" cy="138" rx="88" ry="27" fill={palette.inflamed} opacity=".8" />
      <path d="M126 140Q128 162 134 164T140 144ZM176 144Q178 172 185 173T192 142ZM206 140Q208 156 212 156T216 138Z" fill={palette.pus} stroke={palette.navel} strokeWidth="1.6" />
      <Line d="M92 130Q164 152 236 130" color={palette.danger} w={7} />
      <Line d="M108 122l-4 20M130 128l-3 20M152 131l-1 21M176 131l1 21M198 128l3 20M220 122l4 20" color={palette.dark} w={3} />
      <Arrow d="M20 98L62 122" tip={[64, 123]} angle={30} w={6} />
      <Arrow d="M308 98L266 122" tip={[264, 123]} angle={150} w={6} />
    </PictureFrame>
  );
}

/** The discharge on the pad smells: she turns her nose away. */
export function FoulDischarge(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Ground y={196} />
      <g transform="translate(104 150) rotate(78)">
        <Shape d="M-34-72Q0-88 34-72Q20-28 22 0T34 72Q0 88-34 72Q-20 28-22 0T-34-72Z" fill={palette.cloth} />
        <path d="M-17-46Q0-56 18-44Q10-14 12 2T16 40Q0 52-18 42Q-8 14-10-4T-17-46Z" fill="#8A5A3A" />
        <path d="M-8-28Q2-34 9-24Q4-8 6 6T6 24Q-4 32-9 22Q-4 6-4-6T-8-28Z" fill="#B7A34A" />
      </g>
      <Waves x={64} y={104} scale={1.4} color="#8E9A3E" />
      <Waves x={140} y={96} scale={1.4} color="#8E9A3E" />
      <g transform="translate(252 92) scale(-1.35 1.35)">
        <MotherProfile mood="worried" />
        <Limbs fill={palette.adult} parts={[['M40 44Q44 28 34 14', 12], ['M34 14l-4-4', 9]]} />
        <Limbs fill={palette.blouse} parts={[['M20 86Q50 78 42 56', 20]]} />
      </g>
    </PictureFrame>
  );
}

/** Alone, bent over her knees, under a dark cloud. */
export function SadMood(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Ground y={190} />
      <path d="M88 62Q66 60 68 42Q72 26 92 28Q100 8 128 14Q150 2 166 18Q192 14 194 34Q210 40 202 54Q196 64 178 62Z" fill="#8995A3" stroke={palette.ink} strokeWidth="2.6" />
      <Line d="M102 76l-5 12M130 76l-5 12M158 76l-5 12M184 74l-5 12" color={palette.cold} w={3.5} />
      <Limbs fill={palette.adult} parts={[['M224 186H246', 14]]} />
      <Shape d="M96 192C92 150 104 122 136 116Q160 118 166 136L172 192Z" fill={palette.blouse} />
      <Limbs fill={palette.trousers} parts={[['M122 180L204 122L212 182', 26]]} />
      <MotherProfile x={166} y={112} scale={0.95} turn={52} mood="worried" />
      <Limbs fill={palette.adult} parts={[['M212 150l10 6', 14]]} />
      <Limbs fill={palette.blouse} parts={[['M126 138Q150 168 204 150', 19]]} />
    </PictureFrame>
  );
}
