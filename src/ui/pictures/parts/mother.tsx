// The mother: her head from the front, in every state that the cards show, and from the side.
import type { ReactNode } from 'react';
import { Line, Shape } from './line.tsx';
import { outline, palette } from './palette.ts';

type Mood = 'glad' | 'worried';
/** How she looks from the front; `bare` leaves her eyes to the card. */
export type WomanMood = 'calm' | 'pain' | 'ill' | 'breathless' | 'sad' | 'bare';
type FrontProps = {
  x: number;
  y: number;
  scale?: number;
  turn?: number;
  gaze?: 'ahead' | 'down';
  mood?: WomanMood;
  skin?: string;
  cheek?: string;
  lips?: string;
  children?: ReactNode;
};
type SideProps = { x?: number; y?: number; scale?: number; turn?: number; mood?: Mood; hair?: 'bun' | 'short' };

function CalmFace({ gaze, w }: { gaze: 'ahead' | 'down'; w: number }) {
  return (
    <>
      {gaze === 'ahead' ? (
        <>
          <ellipse cx="-10" cy="2" rx="2.8" ry="3.6" fill={palette.dark} />
          <ellipse cx="10" cy="2" rx="2.8" ry="3.6" fill={palette.dark} />
        </>
      ) : (
        <Line d="M-15 3q5 5 10 0M15 3q-5 5-10 0" color={palette.dark} w={w} />
      )}
      <Line d="M-15-6q5-4 9-1M15-6q-5-4-9-1" color={palette.dark} w={w} />
      <Line d="M-7 17q7 7 14 0" color={palette.lip} w={w * 1.1} />
    </>
  );
}

const lids = { pain: 'M-15 0l9 3-9 3M15 0l-9 3 9 3', ill: 'M-15 3h10M15 3h-10', breathless: '', sad: 'M-15 2q5 4 10 1M15 2q-5 4-10 1' };

function TroubledFace({ mood, lips, w }: { mood: Exclude<WomanMood, 'calm'>; lips: string; w: number }) {
  const open = mood === 'breathless' || mood === 'ill';
  return (
    <>
      {(mood === 'ill' || mood === 'breathless') && (
        <path d={mood === 'ill' ? 'M-13 3a3 3 0 0 0 6 0zM13 3a3 3 0 0 1-6 0z' : 'M-13 2a3 4 0 0 0 6 0a3 4 0 0 0-6 0zM13 2a3 4 0 0 1-6 0a3 4 0 0 1 6 0z'} fill={palette.dark} />
      )}
      {mood !== 'bare' && <Line d={lids[mood]} color={palette.dark} w={w} />}
      <Line d="M-16-4l10-5M16-4l-10-5" color={palette.dark} w={w} />
      {open ? <ellipse cy="20" rx={mood === 'ill' ? 4 : 6} ry={mood === 'ill' ? 2.6 : 5} fill="#6B2A20" stroke={lips} strokeWidth={w * 1.1} /> : <Line d="M-7 21q7-6 14 0" color={lips} w={w * 1.1} />}
    </>
  );
}

/** Her head from the front, hair in a bun. */
export function MotherHead(props: FrontProps) {
  const { x, y, scale = 1, turn = 0, gaze = 'ahead', mood = 'calm', skin = palette.adult, cheek = '#E39A78', lips = palette.lip, children } = props;
  const w = outline / scale;
  return (
    <g transform={`translate(${x} ${y}) rotate(${turn}) scale(${scale})`}>
      <circle cx="6" cy="-38" r="11" fill={palette.dark} />
      <path d="M-31 8C-36-24-18-38 0-38S36-24 31 8Q30 20 24 24H-24Q-30 20-31 8Z" fill={palette.dark} />
      <Shape d="M-25-4C-26 16-15 32 0 32S26 16 25-4C23-22 12-29 0-29S-23-22-25-4Z" fill={skin} w={w} />
      <path d="M-29 4C-32-22-18-36 0-36S32-22 29 4C26-8 20-16 10-20C4-17-3-19-7-24C-11-14-22-10-29 4Z" fill={palette.dark} />
      <circle cx="-16" cy="12" r="5" fill={cheek} opacity=".6" />
      <circle cx="16" cy="12" r="5" fill={cheek} opacity=".6" />
      <Line d="M-2 10q2 2 4 0" w={w * 0.8} />
      {mood === 'calm' ? <CalmFace gaze={gaze} w={w} /> : <TroubledFace mood={mood} lips={lips} w={w} />}
      {children}
    </g>
  );
}

/** Her head from the side, facing right, looking down. */
export function MotherProfile({ x = 0, y = 0, scale = 1, turn = 0, mood = 'glad', hair = 'bun' }: SideProps) {
  return (
    <g transform={`translate(${x} ${y}) rotate(${turn}) scale(${scale})`}>
      {hair === 'bun' && <circle cx="-36" cy="14" r="12" fill={palette.dark} />}
      <Shape d="M2-30C18-31 27-20 27-8C27-4 33 3 33 7C33 10 29 9 29 11C31 13 31 15 29 16C31 18 30 20 28 21C29 27 24 31 15 30C-2 32-24 22-24-4C-24-20-14-29 2-30Z" fill={palette.adult} />
      <path d="M20-27C6-40-34-34-34 0C-34 14-27 25-17 27C-10 22-8 14-8 7C-3 4 1-3 2-9C12-12 20-17 20-27Z" fill={palette.dark} />
      <circle cx="-4" cy="8" r="5.5" fill={palette.adult} stroke={palette.ink} strokeWidth="2.2" />
      <Line d="M15 2q5 4 9 0" color={palette.dark} w={2.6} />
      <Line d={mood === 'glad' ? 'M14-7q5-4 10-1' : 'M14-5l9-5'} color={palette.dark} w={2.4} />
      <Line d={mood === 'glad' ? 'M29 17q-4 3-8 0' : 'M29 19q-4-2-7 2'} color={palette.lip} w={2.4} />
      <circle cx="14" cy="13" r="5" fill="#E39A78" opacity=".6" />
    </g>
  );
}
