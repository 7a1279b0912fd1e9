// No bites, no cuts: the dog on its chain and vaccinated, knives and scissors shut away.
import { Badge } from '../parts/badge.tsx';
import { Floor, Lock } from '../parts/home.tsx';
import { Line, Shape } from '../parts/line.tsx';
import { Safe } from '../parts/marks.tsx';
import { palette } from '../parts/palette.ts';
import { PictureFrame, type PictureProps } from '../parts/picture-frame.tsx';
import { Syringe } from '../parts/syringe.tsx';
import { Toddler } from '../parts/toddler.tsx';

export function DogTied(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Floor fill="#DDE8C4" />
      <Shape d="M290 92H304V200H290Z" fill={palette.wood} />
      <g fill="#B9814F" stroke={palette.ink} strokeWidth="2.6" strokeLinejoin="round">
        <path d="M262 186Q286 172 270 152Q278 178 254 176Z" />
        <path d="M192 128Q246 116 258 160Q264 194 250 200H206L196 176L192 200H176L182 150Z" />
        <path d="M160 96Q164 74 186 74Q212 72 216 98Q220 124 198 130Q176 132 164 124L144 120Q140 106 160 96Z" />
        <path d="M204 74Q228 74 226 104Q216 106 206 94Z" />
      </g>
      <path d="M144 118Q138 108 148 106Q154 110 150 118Z" fill={palette.dark} />
      <circle cx="178" cy="94" r="4" fill={palette.dark} />
      <Line d="M150 120Q164 124 172 116" w={2.4} />
      <Line d="M190 132Q208 136 220 122" color={palette.danger} w={7} />
      <Line d="M212 132Q236 186 290 140" color="#5B6670" w={5} dash="6 6" />
      <Line d="M288 132h18v14h-18z" color="#5B6670" w={4} />
      <Toddler x={60} y={204} scale={1} />
      <Badge x={220} y={36} r={28} tone={palette.calm}>
        <g transform="translate(-16 12) rotate(-38) scale(.36)">
          <Syringe />
        </g>
      </Badge>
      <Safe />
    </PictureFrame>
  );
}

export function SharpAway(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Floor />
      <Shape d="M126 24H312V126H126Z" fill={palette.wood} />
      <Shape d="M136 34H302V116H136Z" fill="#E7F1F4" />
      <g transform="translate(176 72) rotate(90)">
        <Shape d="M-30-9H20Q16 9-2 10H-30Z" fill="#DCE6EA" w={2.2} />
        <Shape d="M20-8H38V4H20Z" fill={palette.dark} w={2} />
      </g>
      <g transform="translate(228 76)">
        <Line d="M-10-30L8 8M10-30L-8 8" color="#7C8A96" w={5} />
        <circle cx="-9" cy="18" r="9" fill="none" stroke={palette.danger} strokeWidth="5" />
        <circle cx="9" cy="18" r="9" fill="none" stroke={palette.danger} strokeWidth="5" />
      </g>
      <g transform="translate(272 76)">
        <Line d="M-10 26V6Q-14-28 14-28Q-2-22 0 4" color="#7C8A96" w={5} />
        <Line d="M-8 32V12" color={palette.wood} w={8} />
      </g>
      <Line d="M126 126H312" w={4} />
      <Lock x={219} y={126} scale={1.1} />
      <Toddler x={64} y={206} scale={0.95} right="up" />
      <Safe />
    </PictureFrame>
  );
}
