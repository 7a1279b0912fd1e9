// The woman on her back on a mat, seen from the side, head to the left.
import type { ReactNode } from 'react';
import { Ground } from './blanket.tsx';
import { Limbs, Shape } from './line.tsx';
import { MotherProfile } from './mother.tsx';
import { palette } from './palette.ts';

type WomanLyingProps = { arms?: 'limp' | 'stiff' | 'none'; skin?: string; children?: ReactNode };

/** Children lie over her trunk and legs. */
export function WomanLying({ arms = 'limp', children }: WomanLyingProps) {
  const stiff = arms === 'stiff';
  return (
    <>
      <Ground y={182} rx={158} />
      <Shape d="M8 164H320V178H8Z" fill={palette.wood} />
      <Limbs fill={palette.adult} parts={[[stiff ? 'M290 142L304 136' : 'M292 148L298 130', 13]]} />
      <Limbs fill={palette.trousers} parts={[[stiff ? 'M192 146L286 144' : 'M192 150L288 150', 26]]} />
      <Limbs fill={palette.adult} parts={[['M86 144H100', 20]]} />
      <Shape d="M98 132C118 124 136 102 158 102C182 102 188 126 198 134Q204 150 198 164H100Q92 148 98 132Z" fill={palette.blouse} />
      <MotherProfile x={58} y={138} turn={-84} scale={1} mood="worried" />
      {children}
      {arms === 'limp' && (
        <>
          <Limbs fill={palette.adult} parts={[['M146 172L158 186', 13]]} />
          <Limbs fill={palette.blouse} parts={[['M112 142Q120 156 138 164', 20]]} />
        </>
      )}
      {stiff && (
        <>
          <Limbs fill={palette.adult} parts={[['M122 96L112 92', 15]]} />
          <Limbs fill={palette.blouse} parts={[['M112 144L138 122L128 102', 18]]} />
        </>
      )}
    </>
  );
}
