// The child of one to four years from the front, standing or sitting, in a shirt and shorts.
import type { ReactNode } from 'react';
import type { Mood } from './baby-face.tsx';
import { BabyHead } from './baby-head.tsx';
import { Limbs, Line, Shape } from './line.tsx';
import { palette, skins, type Skin } from './palette.ts';

const arms = {
  down: ['M17-66Q29-54 28-40', [28, -36]],
  up: ['M17-68Q34-80 38-98', [38, -102]],
  out: ['M17-66Q34-60 48-64', [52, -65]],
  fore: ['M17-66Q30-50 14-46', [9, -46]],
} as const;

export type ToddlerArm = keyof typeof arms;

type ToddlerProps = {
  x: number;
  y: number;
  scale?: number;
  mood?: Mood;
  skin?: Skin;
  left?: ToddlerArm;
  right?: ToddlerArm;
  pose?: 'stand' | 'sit';
  shirt?: string;
  turn?: number;
  /** Drawn over the trunk, under the arms. */
  children?: ReactNode;
};

function Arm({ pose, fill, shirt }: { pose: ToddlerArm; fill: string; shirt: string }) {
  const [path, [x, y]] = arms[pose];
  return (
    <>
      <Limbs fill={fill} parts={[[path, 11], [`M${x} ${y}v.1`, 14]]} />
      <Limbs fill={shirt} parts={[[pose === 'up' ? 'M17-67L26-76' : 'M17-66L25-59', 14]]} />
    </>
  );
}

/** The feet, or the seat of a sitting child, stand at (x, y). */
export function Toddler(props: ToddlerProps) {
  const { x, y, scale = 1, mood = 'awake', skin = 'normal', left = 'down', right = 'down', pose = 'stand', shirt = '#F2A65A', turn = 0, children } = props;
  const tone = skins[skin];
  return (
    <g transform={`translate(${x} ${y}) scale(${scale})`}>
      {pose === 'stand' ? (
        <>
          <Limbs fill={palette.dark} parts={[['M-14-3h5M9-3h5', 8]]} edge={1} />
          <Limbs fill={tone.limb} parts={[['M-10-26V-8M10-26V-8', 12]]} />
          <Shape d="M-20-40H20L19-18H3L0-26L-3-18H-19Z" fill={palette.shirt} />
        </>
      ) : (
        <>
          <Limbs fill={tone.limb} parts={[['M-36-8L-44-8M36-8L44-8', 13], ['M-46-10v-4M46-10v-4', 9]]} />
          <Limbs fill={palette.shirt} parts={[['M-10-14Q-26-18-34-9M10-14Q26-18 34-9', 17], ['M-8-22H8', 26]]} />
        </>
      )}
      <Shape d="M-19-72Q0-80 19-72L22-36H-22Z" fill={shirt} />
      {children}
      <g transform="scale(-1 1)">
        <Arm pose={left} fill={tone.limb} shirt={shirt} />
      </g>
      <Arm pose={right} fill={tone.limb} shirt={shirt} />
      <BabyHead x={0} y={-94} scale={0.66} mood={mood} skin={skin} turn={turn} />
      <Line d="M-8-68q8 5 16 0" w={2} />
    </g>
  );
}
