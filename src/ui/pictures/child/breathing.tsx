// Signs of the sick child that show in its breath: cough, stridor, two weeks of cough, little oxygen.
import { AdultHand } from '../parts/adult-hand.tsx';
import { BabyHead } from '../parts/baby-head.tsx';
import { Ground } from '../parts/blanket.tsx';
import { Limbs, Line, Shape } from '../parts/line.tsx';
import { Calendar } from '../parts/marks.tsx';
import { palette, skins } from '../parts/palette.ts';
import { PictureFrame, type PictureProps } from '../parts/picture-frame.tsx';
import { ToddlerProfile } from '../parts/toddler-profile.tsx';

function Coughing({ x }: { x: number }) {
  return (
    <g transform={`translate(${x} 0)`}>
      <ToddlerProfile x={0} eye="tight" mouth="open" skin="flushed" turn={14} arm="M-20 170Q10 200 46 160" hand={[52, 150]} />
      <Line d="M74 104l24-8M78 118h28M74 132l24 10M66 90l18-14" color={palette.danger} w={5} />
      <path d="M112 88a4 4 0 1 0 .1 0zM120 112a5 5 0 1 0 .1 0zM114 140a4 4 0 1 0 .1 0zM98 66a3 3 0 1 0 .1 0zM134 128a3 3 0 1 0 .1 0zM134 96a3 3 0 1 0 .1 0z" fill={palette.water} stroke={palette.cold} strokeWidth="1.4" />
    </g>
  );
}

/** The child coughs. */
export function Cough(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Ground y={204} />
      <Coughing x={124} />
    </PictureFrame>
  );
}

/** The child has been coughing for two weeks. */
export function Cough14Days(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Ground y={204} />
      <Coughing x={84} />
      <Calendar x={274} y={66} scale={1.35} figure="14" />
    </PictureFrame>
  );
}

/** A harsh noise with every breath in, though the child lies still. */
export function Stridor(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Shape d="M70 60Q66 26 100 22H228Q262 26 258 60V150H70Z" fill={palette.blanket} />
      <Limbs fill={skins.normal.limb} parts={[['M164 124V164', 44]]} />
      <Shape d="M70 220C70 184 98 166 142 162Q164 178 186 162C230 166 258 184 258 220Z" fill="#F2A65A" />
      <BabyHead x={164} y={86} scale={1.5} mood="laboured" />
      <path d="M150 148Q164 142 178 148V168Q164 176 150 168Z" fill={palette.inflamed} opacity=".8" />
      <Line d="M152 152h24M152 159h24M154 166h20" color={palette.danger} w={3} />
      <Line d="M92 146l-10-8-6 12-10-10-6 12-10-8M236 146l10-8 6 12 10-10 6 12 10-8" color={palette.danger} w={5} />
      <Line d="M100 168l-9-6-6 9-9-8M228 168l9-6 6 9 9-8" color={palette.danger} w={4} />
    </PictureFrame>
  );
}

/** The clip on the finger shows too little. */
export function LowOxygen(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Ground y={196} />
      <g transform="translate(-60 20)">
        <AdultHand x={150} y={96} scale={1.35} pose="point" />
      </g>
      <Shape d="M152 64H238Q250 66 250 82V116Q248 124 236 124H152Q144 122 146 112V76Q146 66 152 64Z" fill={palette.cloth} />
      <Shape d="M168 72H236V108H168Z" fill={palette.dark} />
      <Line d="M174 92h14l6-12 8 22 6-10h22" color={palette.water} w={3} />
      <Line d="M282 64V132M266 116l16 18 16-18" color={palette.danger} w={7} />
    </PictureFrame>
  );
}
