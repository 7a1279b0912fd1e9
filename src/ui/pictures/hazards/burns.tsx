// No burns: a guard before the fire, hot things high up, sockets covered.
import { AdultHand } from '../parts/adult-hand.tsx';
import { Arrow } from '../parts/arrows.tsx';
import { Board, Fence, Floor } from '../parts/home.tsx';
import { Line, Shape } from '../parts/line.tsx';
import { Safe, Waves } from '../parts/marks.tsx';
import { palette } from '../parts/palette.ts';
import { PictureFrame, type PictureProps } from '../parts/picture-frame.tsx';
import { Toddler } from '../parts/toddler.tsx';

function Pot({ x, y, scale = 1 }: { x: number; y: number; scale?: number }) {
  return (
    <g transform={`translate(${x} ${y}) scale(${scale})`}>
      <Shape d="M-34-38H34V-8Q32 0 22 0H-22Q-32 0-34-8Z" fill="#9AA9B0" />
      <Shape d="M-38-46H38V-36H-38Z" fill="#BFCBD0" />
      <Line d="M-6-50H6M-34-26h-12M34-26h12" w={6} />
    </g>
  );
}

export function KitchenBarrier(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Floor />
      <Shape d="M182 134H318V196H182Z" fill="#C9A58A" />
      <path d="M206 150H294V196H206Z" fill={palette.dark} />
      <path d="M222 196Q216 172 234 160Q236 174 246 154Q258 170 262 158Q284 176 276 196Z" fill={palette.danger} />
      <path d="M234 196Q232 182 242 174Q248 182 254 176Q266 186 262 196Z" fill={palette.yellow} />
      <Pot x={250} y={134} />
      <Waves x={250} y={80} color="#8D979C" />
      <Fence x={126} y={134} width={190} height={66} gap={19} />
      <Toddler x={60} y={204} scale={1.05} />
      <Safe />
    </PictureFrame>
  );
}

export function HotLiquidHigh(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Floor />
      <Board x={222} y={94} width={180}>
        <g transform="translate(-52 0)">
          <Shape d="M-20-62H20V0H-20Z" fill={palette.danger} />
          <Shape d="M-14-76H14V-62H-14Z" fill={palette.cloth} />
          <Line d="M20-52H32V-18H20" w={4} />
          <path d="M-6-44Q4-30 0-22Q12-34 2-52Z" fill={palette.yellow} />
        </g>
        <Pot x={34} y={0} />
      </Board>
      <Waves x={256} y={40} scale={0.8} />
      <Toddler x={58} y={206} scale={0.8} right="up" />
      <Line d="M166 190V120M157 130l9-11 9 11M157 180l9 11 9-11" color={palette.calm} w={4.5} />
      <Safe x={300} y={28} />
    </PictureFrame>
  );
}

export function SocketsCovered(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <path d="M0 0H328V212H0Z" fill={palette.wall} />
      <Floor y={186} />
      <Shape d="M20 48H192V144H20Z" fill={palette.cloth} />
      <circle cx="64" cy="96" r="34" fill={palette.stitch} stroke={palette.ink} strokeWidth="2.6" />
      <circle cx="64" cy="96" r="24" fill={palette.blouse} stroke={palette.ink} strokeWidth="2.6" />
      <Line d="M54 96h20" color={palette.cloth} w={5} />
      <circle cx="148" cy="96" r="34" fill="#E8EEF0" stroke={palette.ink} strokeWidth="2.6" />
      <Line d="M136 96v.1M160 96v.1" color={palette.dark} w={10} />
      <Line d="M192 88H214M192 104H214" color="#7C8A96" w={6} />
      <Shape d="M212 66Q240 66 240 96T212 126Z" fill={palette.blouse} />
      <AdultHand x={286} y={98} turn={180} scale={0.9} flip />
      <Arrow d="M232 46H180" tip={[178, 46]} angle={180} color={palette.calm} />
      <path d="M106 8L88 30H102L94 46L116 24H103L112 8Z" fill={palette.yellow} stroke={palette.ink} strokeWidth="2" strokeLinejoin="round" />
      <Safe />
    </PictureFrame>
  );
}
