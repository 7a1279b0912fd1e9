// Topic "wash hands": soap and running water over both hands.
import { AdultHand } from '../parts/adult-hand.tsx';
import { Ground } from '../parts/blanket.tsx';
import { Line, Shape } from '../parts/line.tsx';
import { palette } from '../parts/palette.ts';
import { PictureFrame, type PictureProps } from '../parts/picture-frame.tsx';

export function HandWashing(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Ground y={198} rx={140} />
      <Shape d="M70 166H258Q252 202 214 204H114Q76 202 70 166Z" fill="#E8EEF0" />
      <Line d="M84 176q10 18 34 18" color={palette.cloth} w={4} />
      <path d="M176 44h18Q198 110 204 166H168Q174 110 176 44Z" fill={palette.water} opacity=".8" />
      <Line d="M182 52v112M189 52q1 60 5 112" color={palette.cloth} w={2} />
      <Shape d="M92 6H160V14H178Q200 14 200 36V46H170V40Q170 34 164 34H92Z" fill="#BFD3DB" />
      <Shape d="M104-4h22v10h-22z" fill="#BFD3DB" />
      <g transform="translate(148 112) scale(1.08)">
        <AdultHand x={0} y={0} turn={10} />
      </g>
      <AdultHand x={226} y={130} turn={-172} flip scale={1.08} />
      <g fill={palette.cloth} stroke={palette.cold} strokeWidth="2">
        <circle cx="150" cy="84" r="10" />
        <circle cx="168" cy="76" r="6" />
        <circle cx="214" cy="92" r="9" />
        <circle cx="228" cy="80" r="5" />
        <circle cx="160" cy="146" r="8" />
        <circle cx="214" cy="154" r="7" />
        <circle cx="182" cy="148" r="10" />
        <circle cx="134" cy="66" r="4" />
      </g>
      <Shape d="M264 190Q264 178 274 178H306Q316 178 316 190Q316 200 306 200H274Q264 200 264 190Z" fill="#F2B8C0" />
      <Line d="M276 186h24" color={palette.cloth} w={3.5} />
    </PictureFrame>
  );
}
