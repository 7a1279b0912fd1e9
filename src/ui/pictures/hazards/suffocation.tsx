// No suffocation: the baby sleeps on its back, plastic bags hang out of reach, no coal burns in the closed room.
import { BabyLying } from '../parts/baby-lying.tsx';
import { BabyHead } from '../parts/baby-head.tsx';
import { Blanket } from '../parts/blanket.tsx';
import { Board, Floor } from '../parts/home.tsx';
import { Line, Shape } from '../parts/line.tsx';
import { Crossed, Safe } from '../parts/marks.tsx';
import { palette } from '../parts/palette.ts';
import { PictureFrame, type PictureProps } from '../parts/picture-frame.tsx';
import { Toddler } from '../parts/toddler.tsx';

export function SleepOnBack(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Blanket />
      <g transform="translate(-10 8) scale(.94)">
        <BabyLying mood="asleep">
          <Shape d="M104 80C124 62 152 64 192 70V144C152 150 124 152 104 134C97 118 97 96 104 80Z" fill={palette.yellow} />
        </BabyLying>
      </g>
      <Line d="M26 46h14l-14 16h14M46 28h10l-10 12h10" color={palette.trousers} w={4} />
      <Safe />
    </PictureFrame>
  );
}

export function NoPlasticBags(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Floor />
      <Board x={186} y={20} width={150} />
      <g transform="translate(-20 -30)">
      <Line d="M176 59v8M236 59v8" w={4} />
      <g fill="#F3F8FA" stroke={palette.ink} strokeWidth="2.6" strokeLinejoin="round">
        <path d="M160 76Q166 60 176 62T192 76L200 128Q176 140 152 128Z" />
        <path d="M220 76Q226 60 236 62T252 76L260 128Q236 140 212 128Z" />
      </g>
      <Line d="M168 84q2 20-4 38M184 84q0 20 4 38M228 84q2 20-4 38M244 84q0 20 4 38" color="#B9CBD2" w={2.4} />
      <path d="M166 92h20v16h-20zM226 92h20v16h-20z" fill={palette.danger} opacity=".75" />
      </g>
      <Toddler x={94} y={204} scale={0.85} pose="sit" right="out" />
      <Shape d="M152 178h26v26h-26z" fill={palette.stitch} />
      <Safe />
    </PictureFrame>
  );
}

export function NoCoalHeating(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <path d="M0 0H328V212H0Z" fill={palette.wall} />
      <Floor y={178} />
      <Shape d="M20 22H100V92H20Z" fill="#D6ECF5" />
      <Line d="M60 22V92M20 57H100" w={4} />
      <Line d="M112 44q16-8 30 0t30 0M112 62q16-8 30 0t30 0" color={palette.water} w={4.5} />
      <Shape d="M14 150H184V176H14ZM18 176h10v20H18zM170 176h10v20h-10z" fill={palette.wood} />
      <Shape d="M52 152Q80 122 120 126Q170 130 180 152Z" fill={palette.blanket} />
      <BabyHead x={44} y={132} scale={0.62} turn={-70} mood="asleep" />
      <g transform="translate(252 144)">
        <Shape d="M-36-12H36L26 34H-26Z" fill="#8D979C" />
        <Line d="M-22 34l-6 16M22 34l6 16" w={5} />
        <path d="M-32-12Q-28-30-14-24Q-6-40 6-26Q20-34 32-12Z" fill={palette.dark} stroke={palette.ink} strokeWidth="2" />
        <path d="M-16-14q4-12 10-2q4-12 10-2q4-10 10 4z" fill={palette.danger} />
        <Line d="M-18-44q-7-6 0-13M0-44q-7-6 0-13M18-44q-7-6 0-13" color="#8D979C" w={4} />
      </g>
      <Crossed x={252} y={134} scale={1.9} />
      <Safe />
    </PictureFrame>
  );
}
