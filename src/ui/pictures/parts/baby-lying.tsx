// A newborn on its back seen from above, head to the left: the figure most danger-sign cards build on.
import type { ReactNode } from 'react';
import type { Mood } from './baby-face.tsx';
import { BabyHead } from './baby-head.tsx';
import { BabyArm, BabyLeg, type ArmPose, type LegPose } from './baby-limbs.tsx';
import { Line, Shape } from './line.tsx';
import { palette, skins, type Skin } from './palette.ts';

type BabyLyingProps = {
  mood?: Mood;
  skin?: Skin;
  /** Colour of hands and feet when it differs from the skin. */
  tips?: string;
  lips?: string;
  arms?: ArmPose | readonly [upper: ArmPose, lower: ArmPose];
  legs?: LegPose;
  chest?: 'normal' | 'indrawn';
  diaper?: boolean;
  headTurn?: number;
  /** Another head in place of the one seen from the front. */
  head?: ReactNode;
  navel?: boolean;
  /** Marks drawn on the trunk, under the head. */
  children?: ReactNode;
};

const mirror = 'matrix(1 0 0 -1 0 214)';
const trunks = {
  normal: 'M104 80C124 62 152 64 176 68C204 66 236 70 242 107C236 144 204 148 176 146C152 150 124 152 104 134C97 118 97 96 104 80Z',
  indrawn: 'M104 80C124 60 152 60 172 66C184 70 186 82 196 80C206 70 236 70 242 107C236 144 206 144 196 134C186 132 184 144 172 148C152 154 124 154 104 134C97 118 97 96 104 80Z',
};

function Diaper() {
  return (
    <>
      <Shape d="M212 70C226 72 238 76 243 86C249 100 249 114 243 128C238 138 226 142 212 144C205 120 205 94 212 70Z" fill={palette.cloth} />
      <Line d="M236 88q-8 19 0 38" color={palette.stitch} w={2.2} />
      <path d="M214 76l9 2-1 9-9-1zM214 138l9-2-1-9-9 1z" fill={palette.stitch} />
    </>
  );
}

export function BabyLying(props: BabyLyingProps) {
  const { mood = 'asleep', skin = 'normal', lips, arms = 'up', legs = 'bent', chest = 'normal', diaper = true, headTurn = 0, head, navel = true, children } = props;
  const tone = skins[skin];
  const tips = props.tips ?? tone.limb;
  const [upper, lower] = typeof arms === 'string' ? [arms, arms] : arms;
  return (
    <>
      <BabyLeg pose={legs} skin={tone.limb} tips={tips} />
      <g transform={mirror}>
        <BabyLeg pose={legs} skin={tone.limb} tips={tips} />
      </g>
      {upper !== 'tucked' && <BabyArm pose={upper} skin={tone.limb} tips={tips} />}
      {lower !== 'tucked' && (
        <g transform={mirror}>
          <BabyArm pose={lower} skin={tone.limb} tips={tips} />
        </g>
      )}
      <Shape d={trunks[chest]} fill={tone.body} />
      <circle cx="140" cy="88" r="2.6" fill={palette.navel} opacity=".8" />
      <circle cx="140" cy="126" r="2.6" fill={palette.navel} opacity=".8" />
      {navel && <circle cx="192" cy="107" r="2.8" fill={palette.navel} />}
      {diaper && <Diaper />}
      {children}
      {upper === 'tucked' && <BabyArm pose={upper} skin={tone.limb} tips={tips} />}
      {lower === 'tucked' && (
        <g transform={mirror}>
          <BabyArm pose={lower} skin={tone.limb} tips={tips} />
        </g>
      )}
      {head ?? <BabyHead x={76} y={107} turn={-90 + headTurn} mood={mood} skin={skin} lips={lips} />}
    </>
  );
}
