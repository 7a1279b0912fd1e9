// The newborn's head from the side, facing right (mirror it with `flip`): feeding and vomiting.
import { Line, Shape } from './line.tsx';
import { outline, palette, skins, type Skin } from './palette.ts';

type ProfileEye = 'open' | 'closed' | 'tight';
type BabyProfileProps = {
  x: number;
  y: number;
  eye: ProfileEye;
  mouth?: 'shut' | 'open';
  skin?: Skin;
  scale?: number;
  turn?: number;
  flip?: boolean;
  hat?: boolean;
};

const face =
  'M6-37C24-36 34-24 34-9C33-5 32-3 34 1C38 5 40 9 36 12C34 13 38 16 36 19C34 21 37 23 35 26C32 34 22 37 8 36C-20 37-38 20-38-4C-37-25-16-38 6-37Z';
const faceOpen =
  'M6-37C24-36 34-24 34-9C33-5 32-3 34 1C38 5 40 9 36 12C34 13 38 15 36 17L26 21L35 26C36 34 22 38 8 36C-20 37-38 20-38-4C-37-25-16-38 6-37Z';
const eyes: Record<ProfileEye, string> = { open: '', closed: 'M15 3q5 5 10 0', tight: 'M15 0l9 3.500l-9 3.5' };

export function BabyProfile(props: BabyProfileProps) {
  const { x, y, eye, mouth = 'shut', skin = 'normal', scale = 1, turn = 0, flip = false, hat = false } = props;
  const tone = skins[skin];
  return (
    <g transform={`translate(${x} ${y}) rotate(${turn}) scale(${flip ? -scale : scale} ${scale})`}>
      <Shape d={mouth === 'open' ? faceOpen : face} fill={tone.body} />
      {mouth === 'open' && <path d="M35 17.500L26 21l8 4.500z" fill={palette.lip} />}
      {hat ? (
        <>
          <Shape d="M32-14C26-36 10-46-8-44C-32-42-46-20-41 4Q-10-16 32-14Z" fill="#F2B56B" />
          <Shape d="M34-17Q-8-20-40-2L-40 8Q-8-10 35-7Z" fill="#FBE3BD" />
        </>
      ) : (
        <path d="M20-35C2-44-38-34-39-4C-39 8-34 18-28 23C-24 14-22 6-14 2C-14-8-4-16 6-18C16-20 20-27 20-35Z" fill={palette.dark} />
      )}
      <circle cx="-8" cy="8" r="7.5" fill={tone.limb} stroke={palette.ink} strokeWidth={outline} />
      <Line d="M-10 6q4 0 3 5" w={1.8} />
      <circle cx="18" cy="17" r="6.5" fill={tone.cheek} opacity=".75" />
      {eye === 'open' ? <ellipse cx="22" cy="2" rx="3.2" ry="4.6" fill={palette.dark} /> : <Line d={eyes[eye]} color={palette.dark} w={3} />}
      <Line d="M16-8q5-3 9 0" color={palette.dark} w={2.4} />
      {mouth === 'shut' && <Line d="M36 19.500q-4 1-7-1" color={palette.lip} w={2.4} />}
    </g>
  );
}
