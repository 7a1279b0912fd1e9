// The woman standing, seen from the side and facing right, with or without the belly of a pregnancy.
import type { ReactNode } from 'react';
import { Limbs, Line, Shape } from './line.tsx';
import { MotherProfile } from './mother.tsx';
import { palette } from './palette.ts';

type WomanSideProps = { x: number; y?: number; pregnant?: boolean; hand?: 'belly' | 'back' | 'chest'; mood?: 'glad' | 'worried'; children?: ReactNode };

const arms = {
  belly: ['M-8-124Q-24-98 2-84L18-80', [26, -80]],
  back: ['M-8-124Q-34-112-30-92', [-26, -84]],
  chest: ['M-8-124Q-14-98 8-108', [16, -114]],
} as const;

/** Children are drawn before her arm. */
export function WomanSide({ x, y = 200, pregnant = false, hand = 'belly', mood = 'worried', children }: WomanSideProps) {
  const [arm, palm] = arms[hand];
  return (
    <g transform={`translate(${x} ${y})`}>
      <Limbs fill={palette.adult} parts={[['M-8-4h16M6-4h16', 10]]} />
      <Limbs fill={palette.trousers} parts={[['M8-66L10-14', 22]]} />
      <Limbs fill={palette.trousers} parts={[['M-6-66L-6-14', 22]]} />
      <Limbs fill={palette.adult} parts={[['M0-150V-132', 17]]} />
      <Shape
        d={pregnant ? 'M-16-134C-30-112-26-84-26-56H28C54-62 62-102 34-118Q20-126 12-136Z' : 'M-16-134C-30-112-26-84-26-56H26C28-84 32-104 24-118Q20-128 12-136Z'}
        fill={palette.blouse}
      />
      <MotherProfile x={4} y={-164} scale={0.82} mood={mood} />
      {children}
      <Limbs fill={palette.adult} parts={[[`M${palm[0]} ${palm[1]}h4`, 12]]} />
      <Limbs fill={palette.blouse} parts={[[arm, 17]]} />
      <Line d="M-20-60H22" color={palette.blouseDark} w={2} />
    </g>
  );
}
