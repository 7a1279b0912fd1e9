// The nursing mother, seated and seen from the side, with the baby lying across her forearm.
import type { ReactNode } from 'react';
import { Limbs, Line, Shape } from './line.tsx';
import { MotherProfile } from './mother.tsx';
import { palette } from './palette.ts';

/** She faces right and holds the baby (children) before her bared breast. */
export function NursingMother({ mood = 'glad', children }: { mood?: 'glad' | 'worried'; children: ReactNode }) {
  return (
    <>
      <Limbs fill={palette.adult} parts={[['M98 72L96 96', 22]]} />
      <Shape d="M82 90Q100 100 114 92C132 98 140 112 144 128L150 212H44C44 160 48 104 82 90Z" fill={palette.blouse} />
      <Shape d="M122 112C146 114 164 126 163 139C160 154 138 160 124 152C116 142 114 122 122 112Z" fill={palette.adult} />
      <path d="M157.5 129.500Q166 134 164.5 141Q161 147 154 148Q151 138 157.5 129.500Z" fill="#C98862" />
      <Line d="M116 106Q132 100 142 114" color={palette.blouseDark} w={4} />
      <MotherProfile x={104} y={48} turn={14} mood={mood} />
      {children}
      <Limbs fill={palette.adult} parts={[['M190 188Q240 192 270 180', 22], ['M264 180L284 160', 11], ['M268 182L292 168', 11], ['M268 186L292 178', 10]]} />
      <Limbs fill={palette.blouse} parts={[['M84 116C76 150 84 182 108 190Q150 198 206 190', 31]]} />
      <Line d="M209 174Q214 188 210 204M98 158Q104 170 114 174" color={palette.blouseDark} w={2.4} />
    </>
  );
}
