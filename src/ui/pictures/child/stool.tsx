// Signs of the child with diarrhoea that show in the stool, and its fits and deep sleep.
import { BabyLying } from '../parts/baby-lying.tsx';
import { Blanket, Ground } from '../parts/blanket.tsx';
import { Line, Shape } from '../parts/line.tsx';
import { Calendar } from '../parts/marks.tsx';
import { Arrow } from '../parts/arrows.tsx';
import { palette } from '../parts/palette.ts';
import { PictureFrame, type PictureProps } from '../parts/picture-frame.tsx';

function OpenDiaper({ x, y, scale, turn = 0, blood = false }: { x: number; y: number; scale: number; turn?: number; blood?: boolean }) {
  return (
    <g transform={`translate(${x} ${y}) rotate(${turn}) scale(${scale})`}>
      <Shape d="M-25-22H25Q15-8 15 0T25 22H-25Q-15 8-15 0T-25-22Z" fill={palette.cloth} w={2.6 / scale} />
      <Line d="M-16-16Q-8-6-8 0T-16 16M16-16Q8-6 8 0T16 16" color={palette.stitch} w={1} />
      <path d="M-8-9Q-2-14 3-10Q10-9 9-1Q12 6 6 10Q-1 14-6 9Q-11 7-9 0Q-11-5-8-9Z" fill={palette.stool} stroke={palette.navel} strokeWidth=".8" />
      {blood && <path d="M-5-6Q-1-9 1-5Q5-6 6-2Q3 1 6 4Q4 8 0 6Q-4 9-5 5Q-8 2-5 0Q-7-3-5-6Z" fill={palette.danger} />}
    </g>
  );
}

/** Red blood in the stool. */
export function BloodInStool(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Ground y={196} />
      <OpenDiaper x={150} y={108} scale={4} turn={-6} blood />
      <Arrow d="M36 40L112 88" tip={[114, 89]} angle={32} w={7} />
      <path d="M284 34Q302 62 302 76A18 18 0 0 1 266 76C266 62 284 34 284 34Z" fill={palette.danger} stroke={palette.ink} strokeWidth="2.6" />
    </PictureFrame>
  );
}

/** Loose stools for two weeks. */
export function Diarrhoea14Days(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Ground y={196} />
      <OpenDiaper x={56} y={60} scale={1.8} />
      <OpenDiaper x={152} y={60} scale={1.8} />
      <OpenDiaper x={56} y={154} scale={1.8} />
      <OpenDiaper x={152} y={154} scale={1.8} />
      <Calendar x={264} y={104} scale={1.6} figure="14" />
    </PictureFrame>
  );
}

function Clothes() {
  return (
    <>
      <Shape d="M104 79C124 62 152 64 192 69V145C152 150 124 152 104 135C97 118 97 96 104 79Z" fill="#F2A65A" />
      <Shape d="M190 69C214 66 236 70 243 86Q249 107 243 128C236 144 214 148 190 145Z" fill={palette.shirt} />
    </>
  );
}

/** Rigid and jerking, the eyes rolled up. */
export function Convulsions(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Blanket />
      <BabyLying mood="fit" arms={['jerking', 'stiff']} legs="stiff" diaper={false} headTurn={-10}>
        <Clothes />
      </BabyLying>
      <Line d="M88 18l-6 7 7 5-6 7M162 36l7 6-6 6 7 6M124 176l-6 7 7 5-6 7M174 168l7 6-6 6 7 6M270 50l7-5 5 7 8-5 5 7M270 164l7 5 5-7 8 5 5-7M24 92l-6 7 6 6-6 7 6 6-6 7 6 6" color={palette.danger} w={4.5} />
    </PictureFrame>
  );
}
