// No poisoning: medicine under lock, chemicals high up in their own labelled bottles.
import { Board, Bottle, Floor, Lock, Skull } from '../parts/home.tsx';
import { Line, Shape } from '../parts/line.tsx';
import { Crossed, Safe } from '../parts/marks.tsx';
import { palette } from '../parts/palette.ts';
import { PictureFrame, type PictureProps } from '../parts/picture-frame.tsx';
import { Toddler } from '../parts/toddler.tsx';

export function MedicineLocked(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Floor />
      <Shape d="M140 14H268V122H140Z" fill={palette.cloth} />
      <Shape d="M150 24H258V112H150Z" fill="#E7F1F4" />
      <g transform="translate(180 62)">
        <path d="M-8-20H8V-8H20V8H8V20H-8V8H-20V-8H-8Z" fill={palette.danger} />
      </g>
      <g transform="translate(226 64) rotate(-30)">
        <Shape d="M-18-8H18A8 8 0 0 1 18 8H-18A8 8 0 0 1-18-8Z" fill={palette.yellow} w={2.2} />
        <path d="M0-7H18A7 7 0 0 1 18 7H0Z" fill={palette.danger} />
      </g>
      <Line d="M204 112V24" w={2} />
      <Lock x={206} y={116} scale={1.2} />
      <Toddler x={72} y={206} scale={0.95} right="up" />
      <Safe />
    </PictureFrame>
  );
}

export function ChemicalsLabelled(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Floor />
      <Board x={150} y={90} width={170}>
        <Bottle x={-52} y={0} fill={palette.leaf}>
          <Skull scale={1.2} />
        </Bottle>
        <Bottle x={0} y={0} fill={palette.shirt}>
          <Skull scale={1.2} />
        </Bottle>
        <Bottle x={52} y={0} fill={palette.inflamed}>
          <Skull scale={1.2} />
        </Bottle>
      </Board>
      <Toddler x={66} y={206} scale={0.85} right="up" />
      <g transform="translate(254 196)">
        <Shape d="M-8-84H8V-70Q24-62 24-46V0H-24V-46Q-24-62-8-70Z" fill="#F0A04B" />
        <Shape d="M-10-92H10V-82H-10Z" fill={palette.cloth} w={2} />
        <path d="M-22.500-44H22.500V-12H-22.500Z" fill={palette.cloth} />
        <g transform="translate(0 -28)">
          <Skull scale={1.7} />
        </g>
      </g>
      <Crossed x={254} y={150} scale={1.6} />
      <Safe />
    </PictureFrame>
  );
}
