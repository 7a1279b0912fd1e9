// The newborn's arms and legs in their poses, drawn for the upper half of a lying baby (the lower half is its mirror).
import { Limbs, Line, type Thick } from './line.tsx';

export type ArmPose = 'up' | 'limp' | 'stiff' | 'jerking' | 'tucked';
export type LegPose = 'bent' | 'limp' | 'stiff';

type Pose = { parts: readonly Thick[]; end: readonly [x: number, y: number]; angle: number; fist?: boolean };

const arms: Record<ArmPose, Pose> = {
  up: { parts: [['M126 80Q140 58 126 42', 20]], end: [122, 36], angle: -118 },
  limp: { parts: [['M126 80Q128 58 146 48Q158 42 168 42', 19]], end: [176, 42], angle: 4 },
  stiff: { parts: [['M128 82L146 42', 20]], end: [148, 34], angle: -66, fist: true },
  jerking: { parts: [['M128 82L142 50L120 38', 19]], end: [114, 34], angle: -150, fist: true },
  tucked: { parts: [['M126 80Q134 56 158 62L160 72', 20]], end: [160, 78], angle: 84, fist: true },
};

const legs: Record<LegPose, Pose> = {
  bent: { parts: [['M226 86Q240 57 258 58Q274 59 282 74', 26]], end: [285, 80], angle: 28 },
  limp: { parts: [['M228 88Q244 58 262 57Q274 57 284 60', 24]], end: [286, 60], angle: -4 },
  stiff: { parts: [['M228 90L288 74', 24]], end: [291, 73], angle: -14 },
};

/** A hand with its fingers pointing right. */
function BabyHand({ fill, fist = false }: { fill: string; fist?: boolean }) {
  if (fist) {
    return (
      <>
        <Limbs fill={fill} parts={[['M0 0h4', 19]]} />
        <Line d="M6-6q4 1 5 4M7 0q3 1 5 3M-2 8q4-4 9-1" w={1.8} />
      </>
    );
  }
  return (
    <Limbs fill={fill} edge={2} parts={[['M0 0h3', 16], ['M5-6l7-3', 5.4], ['M7-2l9-1', 5.4], ['M7 3l8 2', 5.4], ['M0 7l4 6', 5.4]]} />
  );
}

/** A foot seen from the sole, toes pointing right. */
function BabyFoot({ fill }: { fill: string }) {
  return (
    <>
      <Limbs fill={fill} edge={2.2} parts={[['M0 0h11', 16], ['M17-6.500h2', 7.5], ['M19 0h.5', 5], ['M18 4.500h.5', 4.6], ['M16 8.500h.5', 4]]} />
      <Line d="M3 5q4-3 8 0" w={1.6} />
    </>
  );
}

type LimbProps = { skin: string; tips: string };

export function BabyArm({ pose, skin, tips }: LimbProps & { pose: ArmPose }) {
  const { parts, end, angle, fist = false } = arms[pose];
  return (
    <>
      <Limbs fill={skin} parts={parts} />
      <g transform={`translate(${end[0]} ${end[1]}) rotate(${angle})`}>
        <BabyHand fill={tips} fist={fist} />
      </g>
    </>
  );
}

export function BabyLeg({ pose, skin, tips }: LimbProps & { pose: LegPose }) {
  const { parts, end, angle } = legs[pose];
  return (
    <>
      <Limbs fill={skin} parts={parts} />
      <g transform={`translate(${end[0]} ${end[1]}) rotate(${angle})`}>
        <BabyFoot fill={tips} />
      </g>
    </>
  );
}
