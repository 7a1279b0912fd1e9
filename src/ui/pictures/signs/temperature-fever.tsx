// Danger sign "fever": flushed and sweating, the thermometer high.
import { BabyLying } from '../parts/baby-lying.tsx';
import { Drop } from '../parts/badge.tsx';
import { Blanket } from '../parts/blanket.tsx';
import { Line } from '../parts/line.tsx';
import { palette } from '../parts/palette.ts';
import { PictureFrame, type PictureProps } from '../parts/picture-frame.tsx';
import { Thermometer } from '../parts/thermometer.tsx';

export function TemperatureFever(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Blanket />
      <g transform="translate(-20 24) scale(.85)">
        <BabyLying mood="unwell" skin="flushed" />
      </g>
      <Line d="M22 92q-7-6 0-13t0-13M34 72q-7-6 0-13t0-13M50 58q-7-6 0-13t0-13" color={palette.inflamed} w={4} />
      <g transform="translate(82 84)">
        <Drop fill={palette.water} scale={0.6} />
      </g>
      <g transform="translate(94 160)">
        <Drop fill={palette.water} scale={0.6} />
      </g>
      <g transform="translate(24 150)">
        <Drop fill={palette.water} scale={0.6} />
      </g>
      <Thermometer x={268} y={94} level={0.9} color={palette.danger} rising />
    </PictureFrame>
  );
}
