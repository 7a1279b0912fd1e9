// Danger sign "too cold": pale with bluish hands and feet, shivering, the thermometer low.
import { BabyLying } from '../parts/baby-lying.tsx';
import { Blanket } from '../parts/blanket.tsx';
import { Line } from '../parts/line.tsx';
import { palette } from '../parts/palette.ts';
import { PictureFrame, type PictureProps } from '../parts/picture-frame.tsx';
import { Thermometer } from '../parts/thermometer.tsx';

export function TemperatureCold(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Blanket />
      <g transform="translate(-20 24) scale(.85)">
        <BabyLying mood="unwell" skin="pale" tips={palette.blue} lips={palette.cold} arms="tucked" />
      </g>
      <Line d="M112 48l6-6 6 6 6-6 6 6M138 184l6-6 6 6 6-6 6 6" color={palette.cold} w={4} />
      <g transform="translate(42 42)">
        <Line d="M0-17V17M-15-8.500L15 8.500M15-8.500L-15 8.500M-5-14l5 5 5-5M-5 14l5-5 5 5" color={palette.cold} w={3.5} />
      </g>
      <Thermometer x={268} y={94} level={0.18} color={palette.cold} rising={false} />
    </PictureFrame>
  );
}
