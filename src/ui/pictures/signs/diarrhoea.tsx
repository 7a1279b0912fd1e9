// Danger sign "diarrhoea": watery stool spreading from the open diaper, one soiled diaper after another.
import { BabyLying } from '../parts/baby-lying.tsx';
import { Blanket } from '../parts/blanket.tsx';
import { Line, Shape } from '../parts/line.tsx';
import { palette } from '../parts/palette.ts';
import { PictureFrame, type PictureProps } from '../parts/picture-frame.tsx';

export function Diarrhoea(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Blanket />
      <g transform="translate(-16 18) scale(.84)">
        <Shape d="M226 78Q240 60 262 54L312 48Q322 107 312 166L262 160Q240 154 226 136Z" fill={palette.cloth} />
        <BabyLying mood="crying" diaper={false} legs="limp" />
        <path
          d="M239 100Q250 94 260 92Q266 82 278 88Q292 80 298 92Q312 98 306 108Q312 120 298 122Q290 132 278 126Q266 130 260 121Q248 120 239 114Q236 107 239 100ZM262 76a3.5 3.5 0 1 0 .1 0ZM318 92a4 4 0 1 0 .1 0ZM322 120a3 3 0 1 0 .1 0ZM264 138a3 3 0 1 0 .1 0Z"
          fill={palette.stool}
          stroke={palette.navel}
          strokeWidth="1.6"
        />
        <Line d="M262 102q8-5 16-2M284 112q7-3 12 1" color="#E8D183" w={4} />
      </g>
      <path
        d="M262 18H312Q302 32 302 40T312 62H262Q272 48 272 40T262 18ZM262 84H312Q302 98 302 106T312 128H262Q272 114 272 106T262 84ZM262 150H312Q302 164 302 172T312 194H262Q272 180 272 172T262 150Z"
        fill={palette.cloth}
        stroke={palette.ink}
        strokeWidth="2.4"
        strokeLinejoin="round"
      />
      <path
        d="M280 32Q288 28 294 33Q298 42 294 50Q286 54 280 48Q277 40 280 32ZM280 98Q288 94 294 99Q298 108 294 116Q286 120 280 114Q277 106 280 98ZM280 164Q288 160 294 165Q298 174 294 182Q286 186 280 180Q277 172 280 164Z"
        fill={palette.stool}
      />
    </PictureFrame>
  );
}
