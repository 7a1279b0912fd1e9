// Danger signs of the woman standing: bleeding, waters, labour, pain, a swollen leg.
import { Again } from '../parts/again.tsx';
import { Arrow } from '../parts/arrows.tsx';
import { Badge, Bar } from '../parts/badge.tsx';
import { Ground } from '../parts/blanket.tsx';
import { Limbs, Line, Shape } from '../parts/line.tsx';
import { Pain } from '../parts/marks.tsx';
import { palette } from '../parts/palette.ts';
import { PictureFrame, type PictureProps } from '../parts/picture-frame.tsx';
import { WomanBelly } from '../parts/woman-belly.tsx';
import { WomanSide } from '../parts/woman-side.tsx';

const runs = 'M-2-66Q8-60 12-66L10-10Q14 2 4 4Q-4 2-2-12Z';
const pool = 'M-34 2Q-18-8 6-4Q34-8 40 2Q38 12 8 11Q-30 13-34 2Z';

/** Blood runs down the legs into a pool; beside her a pad soaked through. */
export function VaginalBleeding(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Ground y={200} />
      <g transform="translate(124 200)">
        <path d={pool} fill={palette.danger} transform="scale(1.5 1)" />
      </g>
      <WomanSide x={124} pregnant>
        <path d={runs} fill={palette.danger} />
      </WomanSide>
      <g transform="translate(254 108) rotate(12)">
        <Shape d="M-26-54Q0-66 26-54Q16-20 18 0T26 54Q0 66-26 54Q-16 20-18 0T-26-54Z" fill={palette.cloth} />
        <path d="M-15-44Q0-50 15-42Q8-14 10 2T14 42Q0 50-15 40Q-8 14-10-4T-15-44Z" fill={palette.danger} />
      </g>
      <Arrow d="M212 176Q184 174 160 160" tip={[158, 158]} angle={215} />
    </PictureFrame>
  );
}

/** Clear water runs down the legs into a pool. */
export function WatersBroken(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Ground y={200} />
      <g transform="translate(150 200)">
        <path d={pool} fill={palette.water} transform="scale(2 1.2)" />
        <Line d="M-40 2H-10M14 6H40" color={palette.cloth} w={2.6} />
      </g>
      <WomanSide x={150} pregnant>
        <path d={runs} fill={palette.water} />
        <Line d="M4-58V-14" color={palette.cloth} w={2} />
        <path d="M22-40q6 8 0 12q-6-4 0-12zM28-20q6 8 0 12q-6-4 0-12zM-18-30q6 8 0 12q-6-4 0-12z" fill={palette.water} stroke={palette.cold} strokeWidth="1.6" />
      </WomanSide>
      <Arrow d="M250 128Q222 134 196 152" tip={[194, 154]} angle={142} color={palette.cold} />
    </PictureFrame>
  );
}

/** The belly tightens again and again, more and more often. */
export function LabourImminent(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Ground y={200} />
      <WomanSide x={112} pregnant hand="back" />
      <Line d="M178 80Q192 104 178 132M194 72Q212 104 194 140M210 64Q232 104 210 148" color={palette.danger} w={5} />
      <Pain x={140} y={108} scale={1.4} />
      <Again x={276} y={60}>
        <Line d="M0-14V0L9 7" w={4} />
        <circle r="18" fill="none" stroke={palette.ink} strokeWidth="3" />
      </Again>
    </PictureFrame>
  );
}

/** She holds her belly, the pain strikes there. */
export function SevereAbdominalPain(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Ground y={206} />
      <WomanBelly mood="pain">
        <circle r="34" fill={palette.inflamed} opacity=".6" />
        <Pain x={0} y={-6} scale={2.1} />
      </WomanBelly>
      <Line d="M66 132l-18-8M62 154H42M262 132l18-8M266 154h20" color={palette.danger} w={5} />
    </PictureFrame>
  );
}

/** Pain elsewhere: in the chest, in the back, in the leg. */
export function SeverePain(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Ground y={200} />
      <WomanSide x={164} hand="back" />
      <circle cx="180" cy="92" r="17" fill={palette.inflamed} opacity=".75" />
      <circle cx="142" cy="118" r="17" fill={palette.inflamed} opacity=".75" />
      <circle cx="172" cy="162" r="16" fill={palette.inflamed} opacity=".75" />
      <Pain x={218} y={84} turn={60} scale={1.4} />
      <Pain x={102} y={120} turn={-70} scale={1.4} />
      <Pain x={214} y={164} turn={90} scale={1.4} />
    </PictureFrame>
  );
}

/** The child in the womb lies still: the marks of its kicking are crossed out. */
export function FetalMovementLess(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Ground y={206} />
      <WomanBelly mood="sad" hands={false}>
        <circle r="47" fill="#F6C9BC" stroke={palette.ink} strokeWidth="2.6" />
        <Limbs fill="#EBA78F" parts={[['M-6 20Q-28 0-8-16', 24], ['M-2 22Q16 26 20 10', 14], ['M-6-2Q10 4 14-6', 10]]} />
        <circle cx="12" cy="-20" r="16" fill="#EBA78F" stroke={palette.ink} strokeWidth="2.6" />
        <Line d="M15-18q4 3 7-1" color={palette.dark} w={2.4} />
      </WomanBelly>
      <Badge x={286} y={48} r={32} tone={palette.danger}>
        <Limbs fill="#EBA78F" parts={[['M-16 10L2 6L6-8', 10]]} />
        <Line d="M14-14l6-6M18-4l8-3M8-20l1-8" color={palette.ink} w={3.5} />
        <Bar r={32} />
      </Badge>
    </PictureFrame>
  );
}

/** One leg is thick, red and painful beside the other. */
export function LegPainRedness(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Ground y={192} />
      <Limbs fill={palette.adult} parts={[['M106 20L106 176', 40], ['M106 182L84 186', 24]]} />
      <Limbs fill="#EE9A82" parts={[['M210 20Q222 70 212 120L208 174', 58], ['M208 182L234 188', 28]]} />
      <path d="M196 34Q184 80 196 138Q216 152 230 132Q242 84 230 34Z" fill={palette.inflamed} />
      <Shape d="M76-4H136V44Q106 54 76 44ZM172-4H248V40Q210 52 172 40Z" fill={palette.trousers} />
      <Pain x={268} y={76} turn={60} scale={1.5} />
      <Pain x={270} y={122} turn={90} scale={1.5} />
      <Arrow d="M138 104H162" tip={[164, 104]} angle={0} w={6} />
    </PictureFrame>
  );
}
