// The woman from the front down to her chest, for signs that show in face and hands.
import type { ReactNode } from 'react';
import { Limbs, Line, Shape } from './line.tsx';
import { MotherHead, type WomanMood } from './mother.tsx';
import { palette } from './palette.ts';

type WomanBustProps = { x?: number; mood: WomanMood; skin?: string; cheek?: string; lips?: string; face?: ReactNode; turn?: number; children?: ReactNode };

/** `face` is drawn on her face, in the head's own measure; children over the whole figure. */
export function WomanBust({ x = 164, mood, skin = palette.adult, cheek, lips, face, turn = 0, children }: WomanBustProps) {
  return (
    <g transform={`translate(${x} 0)`}>
      <Limbs fill={skin} parts={[['M0 104V146', 34]]} />
      <Shape d="M-100 216C-100 168-78 142-32 130Q0 152 32 130C78 142 100 168 100 216Z" fill={palette.blouse} />
      <Line d="M0 144V212M-72 172Q-66 190-68 212M72 172Q66 190 68 212" color={palette.blouseDark} />
      <MotherHead x={0} y={82} scale={1.45} mood={mood} skin={skin} cheek={cheek} lips={lips} turn={turn}>
        {face}
      </MotherHead>
      {children}
    </g>
  );
}

/** One of her forearms coming up from the lower edge, its hand at (x, y); `flip` for her other arm. */
export function RaisedArm({ x, y, flip = false }: { x: number; y: number; flip?: boolean }) {
  return (
    <g transform={flip ? 'scale(-1 1)' : undefined}>
      <Limbs fill={palette.adult} parts={[[`M${x - 14} ${y + 22}L${x} ${y}`, 20], [`M${x} ${y}l9-13`, 8], [`M${x + 5} ${y + 3}l12-9`, 8], [`M${x + 7} ${y + 10}l12-3`, 8]]} />
      <Limbs fill={palette.blouse} parts={[[`M-92 216Q-108 170 ${x - 18} ${y + 28}`, 32]]} />
    </g>
  );
}
