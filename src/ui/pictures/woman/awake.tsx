// Danger signs of the woman that show in her face: headache, sight, breath, blue lips, fever, swelling, and her breast.
import { Arrow } from '../parts/arrows.tsx';
import { Drop } from '../parts/badge.tsx';
import { Limbs, Line, Shape } from '../parts/line.tsx';
import { Pain, Waves } from '../parts/marks.tsx';
import { palette } from '../parts/palette.ts';
import { PictureFrame, type PictureProps } from '../parts/picture-frame.tsx';
import { Thermometer } from '../parts/thermometer.tsx';
import { RaisedArm, WomanBust } from '../parts/woman-bust.tsx';

/** Both hands hold the head, the pain strikes from all sides. */
export function SevereHeadache(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <WomanBust mood="pain">
        <RaisedArm x={-42} y={78} />
        <RaisedArm x={-42} y={78} flip />
      </WomanBust>
      <Pain x={100} y={34} turn={-50} scale={1.3} />
      <Pain x={228} y={34} turn={50} scale={1.3} />
      <Pain x={78} y={84} turn={-80} />
      <Pain x={250} y={84} turn={80} />
    </PictureFrame>
  );
}

/** Her eyes see in circles, spots swim before them. */
export function VisualDisturbance(props: PictureProps) {
  const spiral = 'M0 0q3-3 4 1q0 5-5 4q-5-1-4-6q2-6 8-4';
  return (
    <PictureFrame {...props}>
      <WomanBust
        mood="bare"
        face={
          <g>
            <path d="M-18 3a8 7 0 0 0 16 0a8 7 0 0 0-16 0zM2 3a8 7 0 0 0 16 0a8 7 0 0 0-16 0z" fill={palette.cloth} />
            <g transform="translate(-10 2)">
              <Line d={spiral} color={palette.dark} w={1.8} />
            </g>
            <g transform="translate(10 2)">
              <Line d={spiral} color={palette.dark} w={1.8} />
            </g>
          </g>
        }
      />
      <path d="M72 40l3 8 8 3-8 3-3 8-3-8-8-3 8-3zM252 34l3 8 8 3-8 3-3 8-3-8-8-3 8-3zM276 92l2 6 6 2-6 2-2 6-2-6-6-2 6-2zM44 96l2 6 6 2-6 2-2 6-2-6-6-2 6-2z" fill={palette.yellow} stroke={palette.ink} strokeWidth="1.6" />
      <Line d="M84 88q10-8 18 0t18 0M208 88q10-8 18 0t18 0M88 104q8-6 15 0t15 0M210 104q8-6 15 0t15 0" color={palette.trousers} w={3.5} />
    </PictureFrame>
  );
}

/** Mouth wide open, a hand on the chest, the chest heaving. */
export function BreathingDifficulty(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <WomanBust mood="breathless">
        <Limbs fill={palette.adult} parts={[['M-24 184L-8 176', 20], ['M-6 170l14-5M-4 176h16M-6 183l14 5', 8]]} />
        <Limbs fill={palette.blouse} parts={[['M-86 196Q-60 206-32 188', 30]]} />
      </WomanBust>
      <Line d="M196 118q12-6 24 0t24 0M194 132q12-6 22 0t22 0" color={palette.cold} w={4} />
      <Line d="M52 132Q36 160 48 190M34 124Q14 160 30 198M276 146Q292 170 280 196M294 140Q314 170 298 202" color={palette.danger} w={4.5} />
    </PictureFrame>
  );
}

/** Lips and tongue are blue, the face is pale. */
export function CentralCyanosis(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <WomanBust
        x={150}
        mood="ill"
        skin="#E3C6B4"
        cheek={palette.blue}
        face={
          <>
            <path d="M-11 19Q-5 13 0 15Q5 13 11 19Q6 28 0 28T-11 19Z" fill={palette.cold} stroke={palette.dark} strokeWidth="1.4" />
            <path d="M-6 20H6Q5 32 0 32T-6 20Z" fill={palette.blue} stroke={palette.dark} strokeWidth="1.4" />
          </>
        }
      />
      <Arrow d="M268 132L192 117" tip={[190, 116]} angle={190} w={6} />
      <circle cx="150" cy="116" r="27" fill="none" stroke={palette.danger} strokeWidth="4" strokeDasharray="5 7" strokeLinecap="round" />
    </PictureFrame>
  );
}

/** Flushed and sweating, the thermometer high. */
export function Fever(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <WomanBust x={124} mood="ill" skin="#F0A987" cheek="#D9503C" />
      <Waves x={66} y={44} />
      <Waves x={184} y={44} />
      <g transform="translate(84 64)">
        <Drop fill={palette.water} scale={0.7} />
      </g>
      <g transform="translate(168 70)">
        <Drop fill={palette.water} scale={0.7} />
      </g>
      <Thermometer x={268} y={94} level={0.9} color={palette.danger} rising />
    </PictureFrame>
  );
}

/** Face and hands are swollen: puffy lids, a ring that cuts into the finger. */
export function OedemaFaceHands(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <g transform="translate(112 0) scale(1.16 1)">
        <WomanBust
          x={0}
          mood="ill"
          skin="#F2C49B"
          face={<path d="M-19 2Q-11-7-3 2Q-4 11-11 11T-19 2ZM19 2Q11-7 3 2Q4 11 11 11T19 2Z" fill="#F7D6B6" stroke={palette.crease} strokeWidth="1.6" />}
        >
          <Line d="M-17 85q5 3 9 0M17 85q-5 3-9 0" color={palette.dark} w={3} />
        </WomanBust>
      </g>
      <g transform="translate(268 172)">
        <Limbs fill="#F2C49B" parts={[['M0 44V0', 42], ['M-4 0H4', 52], ['M-22-14L-26-46', 17], ['M-7-20L-8-60', 18], ['M10-20L12-58', 18], ['M23-10L31-38', 16], ['M-22 4L-44-16', 16]]} />
        <Line d="M2-38H20" color={palette.yellow} w={5} />
      </g>
      <Arrow d="M22 62L46 76" tip={[48, 77]} angle={30} />
      <Arrow d="M216 70L238 92" tip={[240, 94]} angle={45} />
    </PictureFrame>
  );
}

/** One breast is swollen, red and hot. */
export function BreastProblem(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Shape d="M50 216C44 120 74 56 130 40V8H198V40C254 56 284 120 278 216Z" fill={palette.adult} />
      <Shape d="M50 216C44 120 74 56 130 40Q92 120 96 216Z" fill={palette.blouse} />
      <Shape d="M278 216C284 120 254 56 198 40Q236 120 232 216Z" fill={palette.blouse} />
      <Shape d="M104 132C102 104 118 96 130 96C150 98 158 118 156 138Q150 164 128 164Q108 160 104 132Z" fill={palette.adult} />
      <Shape d="M172 130C168 92 192 84 204 86C226 92 232 122 228 146Q220 178 196 176Q174 168 172 130Z" fill={palette.adult} />
      <path d="M176 126C176 100 192 92 204 92C220 98 224 122 222 142Q214 168 198 166Q178 158 176 126Z" fill={palette.inflamed} opacity=".85" />
      <circle cx="128" cy="138" r="7" fill="#C98862" />
      <circle cx="200" cy="140" r="8" fill={palette.danger} />
      <Waves x={200} y={84} />
      <Pain x={250} y={110} turn={60} scale={1.2} />
      <Pain x={252} y={158} turn={90} scale={1.2} />
    </PictureFrame>
  );
}
