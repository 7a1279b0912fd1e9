// Danger sign "vomits again and again": milk pouring from the mouth, again and again (the turning arrows).
import { Again } from '../parts/again.tsx';
import { BabyLying } from '../parts/baby-lying.tsx';
import { BabyProfile } from '../parts/baby-profile.tsx';
import { Drop } from '../parts/badge.tsx';
import { Blanket } from '../parts/blanket.tsx';
import { Limbs, Line } from '../parts/line.tsx';
import { palette } from '../parts/palette.ts';
import { PictureFrame, type PictureProps } from '../parts/picture-frame.tsx';

export function PersistentVomiting(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Blanket />
      <g transform="translate(-6 -2) scale(.92)">
        <Limbs
          fill={palette.curd}
          parts={[['M92 148Q94 160 84 176', 12], ['M54 186H116', 22], ['M66 196H132', 14], ['M84 178H104', 24], ['M42 170h.1', 6], ['M128 176h.1', 7], ['M64 162h.1', 5]]}
        />
        <Line d="M91 154q1 10-5 18M62 188h10M104 192h14" color={palette.cloth} w={3} />
        <BabyLying
          skin="pale"
          arms={['limp', 'limp']}
          head={<BabyProfile x={78} y={104} turn={-76} flip eye="tight" mouth="open" skin="pale" />}
        />
      </g>
      <Again x={272} y={158}>
        <Drop fill={palette.curd} scale={1.1} />
      </Again>
    </PictureFrame>
  );
}
