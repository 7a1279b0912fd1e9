// No traffic accident: the gate closed, helmet and seat on the motorbike, play inside the yard.
import type { ReactNode } from 'react';
import { BabyHead } from '../parts/baby-head.tsx';
import { Fence, Floor, Lock } from '../parts/home.tsx';
import { Limbs, Line, Shape } from '../parts/line.tsx';
import { Safe } from '../parts/marks.tsx';
import { palette, skins } from '../parts/palette.ts';
import { PictureFrame, type PictureProps } from '../parts/picture-frame.tsx';
import { Toddler } from '../parts/toddler.tsx';
import { HelmetHead, Wheel } from '../parts/traveller.tsx';

function Motorbike({ x, y, scale = 1, children }: { x: number; y: number; scale?: number; children?: ReactNode }) {
  return (
    <g transform={`translate(${x} ${y}) scale(${scale})`}>
      <Wheel x={-60} y={-19} />
      <Wheel x={60} y={-19} />
      <Shape d="M-80-40Q-76-58-48-58H2Q12-38 30-36L44-76L56-80L62-70L44-22H10Q-8-28-16-36L-48-34Q-70-30-80-40Z" fill={palette.bike} />
      <Shape d="M-74-66H8Q10-54 0-54H-62Q-72-54-74-66Z" fill={palette.dark} />
      <Line d="M52-76L60-20M54-78L42-90" w={5} />
      {children}
    </g>
  );
}

export function GateClosed(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Floor y={50} fill="#C9CFD2" />
      <Line d="M0 84H40M70 84H110M140 84H180M210 84H250M280 84H328" color={palette.cloth} w={4} />
      <Motorbike x={170} y={82} scale={0.6} />
      <path d="M0 112H328V212H0Z" fill={palette.ground} />
      <Shape d="M62 64H84V196H62ZM284 64H306V196H284Z" fill={palette.roof} />
      <Fence x={94} y={98} width={84} height={98} gap={17} />
      <Fence x={192} y={98} width={84} height={98} gap={17} />
      <Lock x={184} y={144} scale={1.1} />
      <Toddler x={34} y={208} scale={0.95} />
      <Safe />
    </PictureFrame>
  );
}

export function HelmetSeat(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Floor y={184} fill="#D8D2C6" />
      <Motorbike x={160} y={204} scale={1.2}>
        <Limbs fill={palette.trousers} parts={[['M-26-66Q-6-66 6-60L8-34', 17]]} />
        <Shape d="M-38-60C-40-86-34-102-22-106Q-8-106-8-90L-12-58Z" fill={palette.shirt} />
        <HelmetHead x={-14} y={-128} hair="short" helmet="#D7DEE2" />
        <Shape d="M18-62H44V-56H18ZM16-92H22V-56H16Z" fill={palette.blouse} w={2.2} />
        <Limbs fill={skins.normal.limb} parts={[['M30-58L38-42', 9]]} />
        <Shape d="M22-64Q22-88 32-90Q44-88 42-64Z" fill="#F2A65A" />
        <BabyHead x={33} y={-102} scale={0.36} mood="awake" />
        <Shape d="M18-104Q17-121 33-121T48-104Q33-110 18-104Z" fill={palette.danger} w={2.2} />
        <Line d="M20-104Q22-90 33-87M46-104Q44-90 33-87M24-80L42-68" w={2} />
        <Limbs fill={palette.shirt} parts={[['M-22-96Q4-82 34-86', 12]]} />
        <Limbs fill={palette.adult} parts={[['M38-88l8-2', 9]]} />
      </Motorbike>
      <Safe />
    </PictureFrame>
  );
}

export function NoPlayRoad(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Floor y={0} fill="#DDE8C4" />
      <path d="M0 20H328V92H0Z" fill="#C9CFD2" />
      <Line d="M8 56H48M78 56H118M148 56H188M218 56H258" color={palette.cloth} w={4} />
      <Motorbike x={130} y={72} scale={0.56} />
      <Fence x={8} y={82} width={316} height={46} gap={21} />
      <Toddler x={112} y={206} scale={0.84} right="out" />
      <Toddler x={236} y={206} scale={0.84} left="out" shirt={palette.inflamed} />
      <circle cx="174" cy="190" r="15" fill={palette.danger} stroke={palette.ink} strokeWidth="2.6" />
      <Line d="M162 182Q174 190 186 182" color={palette.cloth} w={3} />
      <Safe />
    </PictureFrame>
  );
}
