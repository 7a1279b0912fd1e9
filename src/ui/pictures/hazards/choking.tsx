// No choking: small things out of reach, food cut small, no honey in the first year.
import { BabyHead } from '../parts/baby-head.tsx';
import { Ground } from '../parts/blanket.tsx';
import { Bowl } from '../parts/dishes.tsx';
import { Board, Floor } from '../parts/home.tsx';
import { Line, Shape } from '../parts/line.tsx';
import { Calendar, Crossed, Safe } from '../parts/marks.tsx';
import { palette } from '../parts/palette.ts';
import { PictureFrame, type PictureProps } from '../parts/picture-frame.tsx';
import { Toddler } from '../parts/toddler.tsx';

export function SmallObjectsAway(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Floor />
      <Board x={190} y={84} width={170}>
        <Shape d="M-66-46H-14V0H-66Z" fill="#E7F1F4" />
        <Shape d="M-70-56H-10V-44H-70Z" fill={palette.danger} />
        <circle cx="-52" cy="-10" r="8" fill={palette.yellow} stroke={palette.ink} strokeWidth="2" />
        <circle cx="-30" cy="-12" r="9" fill={palette.shirt} stroke={palette.ink} strokeWidth="2" />
        <Line d="M-33-14v.1M-27-10v.1M-42-28h8" w={3} />
        <circle cx="-38" cy="-28" r="7" fill="#BFC8CC" stroke={palette.ink} strokeWidth="2" />
        <Shape d="M14-44H68V0H14Z" fill="#E7F1F4" />
        <Shape d="M10-54H72V-42H10Z" fill={palette.blouse} />
        <path d="M26-14q6-10 12 0q-6 8-12 0zM44-12q6-10 12 0q-6 8-12 0zM34-28q6-10 12 0q-6 8-12 0z" fill="#8C5A3A" stroke={palette.ink} strokeWidth="1.6" />
      </Board>
      <Toddler x={76} y={206} scale={0.95} right="up" />
      <Shape d="M212 166h30v30h-30zM246 172h24v24h-24z" fill={palette.stitch} />
      <Safe />
    </PictureFrame>
  );
}

export function FoodCutSmall(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Ground y={190} rx={156} />
      <Shape d="M14 132H176L192 186H4Z" fill={palette.wood} />
      <path d="M34 146h12v10h-12zM56 142h12v10H56zM50 162h12v10H50zM76 152h12v10H76zM72 170h12v10H72z" fill="#E5705C" stroke={palette.ink} strokeWidth="2" strokeLinejoin="round" />
      <path d="M100 146h10v10h-10zM118 142h10v10h-10zM108 164h10v10h-10zM130 160h10v10h-10z" fill="#F0A04B" stroke={palette.ink} strokeWidth="2" strokeLinejoin="round" />
      <g transform="translate(70 84) rotate(-16)">
        <Shape d="M-30-14H66Q60 12 30 14H-30Z" fill="#DCE6EA" />
        <Shape d="M-74-12H-30V6H-74Z" fill={palette.dark} />
      </g>
      <Bowl x={250} y={138} scale={1.25} />
      <path d="M228 126h9v8h-9zM244 120h9v8h-9zM262 126h9v8h-9z" fill="#E5705C" stroke={palette.ink} strokeWidth="1.6" />
      <path d="M236 116h8v7h-8zM256 114h8v7h-8z" fill="#F0A04B" stroke={palette.ink} strokeWidth="1.6" />
      <Safe />
    </PictureFrame>
  );
}

export function HoneyNoneU1(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Ground y={194} />
      <BabyHead x={88} y={118} scale={1.5} mood="awake" />
      <g transform="translate(216 122)">
        <Shape d="M-34-38H34Q46-20 44 10Q42 44 26 48H-26Q-42 44-44 10Q-46-20-34-38Z" fill="#E9A23B" />
        <Shape d="M-36-54H36V-38H-36Z" fill={palette.wood} />
        <path d="M-26-8H26V26H-26Z" fill="#FBE3BD" />
        <path d="M-12 8q0-9 10-9h4q10 0 10 9t-10 9h-4q-10 0-10-9z" fill={palette.yellow} stroke={palette.ink} strokeWidth="2" />
        <Line d="M-2-1v18M5-1v18M-4-1q-4-7-10-4M2-1q4-8 11-4" w={2} />
      </g>
      <Crossed x={216} y={122} scale={1.9} />
      <Calendar x={42} y={38} scale={0.8} figure="12" tone={palette.calm} />
      <Safe />
    </PictureFrame>
  );
}
