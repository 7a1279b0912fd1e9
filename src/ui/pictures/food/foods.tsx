// The eight food groups of the feeding recall (clinical.md section 8), each drawn around the middle of a card, and the card with all eight.
import { Bowl, Cup } from '../parts/dishes.tsx';
import { Line, Shape } from '../parts/line.tsx';
import { palette } from '../parts/palette.ts';
import { NursedBaby } from '../parts/nursed-baby.tsx';
import { NursingMother } from '../parts/nursing-mother.tsx';

/** Sữa mẹ. */
export function BreastMilkFood() {
  return (
    <NursingMother>
      <NursedBaby facing="breast" />
    </NursingMother>
  );
}

/** A bowl of rice, a sweet potato, a cob of maize. */
export function GrainsFood() {
  return (
    <>
      <Bowl x={130} y={108} scale={1.5} fill={palette.cloth} />
      <Line d="M108 92v.1M122 88v.1M136 90v.1M150 94v.1M116 100v.1M144 101v.1" color={palette.ground} w={6} />
      <Shape d="M150 176Q176 144 226 148Q252 156 240 172Q214 192 170 188Q152 186 150 176Z" fill="#B5637A" />
      <Line d="M180 166h10M206 160h8M200 176h10" w={2.4} />
      <Shape d="M206 126Q200 70 224 40Q248 70 240 126Z" fill={palette.yellow} />
      <Line d="M214 66v54M224 54v70M234 66v54" color={palette.stool} w={3} dash="1 8" />
      <Shape d="M222 142Q194 118 202 84Q220 104 224 140Q230 104 246 84Q254 118 226 142Z" fill={palette.leaf} />
    </>
  );
}

/** Bean pods, peanuts, a piece of tofu. */
export function PulsesFood() {
  return (
    <>
      <Shape d="M70 82Q88 52 128 50Q170 52 176 66Q150 92 112 96Q80 98 70 82Z" fill={palette.leaf} />
      <path d="M92 76a9 9 0 1 0 .1 0zM116 68a10 10 0 1 0 .1 0zM142 62a9 9 0 1 0 .1 0z" fill="#A9CC8B" stroke={palette.ink} strokeWidth="2" />
      <Shape d="M82 150Q80 128 100 128Q112 128 116 138Q124 128 138 130Q156 136 152 156Q146 172 130 168Q120 164 116 158Q106 170 94 168Q82 164 82 150Z" fill="#D9AE73" />
      <Line d="M92 142h8M94 154h8M130 142h8M132 154h8" w={2} />
      <Shape d="M176 122L212 108L254 120V158L216 174L176 160Z" fill={palette.cloth} />
      <Line d="M176 122L216 134L254 120M216 134V174" w={2.2} />
      <path d="M196 62a10 8 0 1 0 .1 0zM222 74a10 8 0 1 0 .1 0zM214 48a10 8 0 1 0 .1 0z" fill="#8C4A3A" stroke={palette.ink} strokeWidth="2" />
    </>
  );
}

/** A glass of milk, a cup of yoghurt, cheese. */
export function DairyFood() {
  return (
    <>
      <Cup x={118} y={58} scale={1.9} fill={palette.milk} />
      <Shape d="M178 78H238L230 134H186Z" fill="#BFE0D9" />
      <Shape d="M172 68H244V80H172Z" fill={palette.cloth} />
      <Line d="M196 106q12-10 24 0" color={palette.cloth} w={5} />
      <Shape d="M166 182L170 156L248 148V182Z" fill={palette.yellow} />
      <path d="M192 168a5 5 0 1 0 .1 0zM222 160a6 6 0 1 0 .1 0z" fill={palette.stool} />
    </>
  );
}

/** A fish, a shrimp, a piece of meat. */
export function FleshFood() {
  return (
    <>
      <Shape d="M74 76Q100 40 156 48Q186 54 198 72L232 48Q226 76 232 104L198 82Q176 108 128 106Q90 102 74 76Z" fill="#8FB3C9" />
      <Line d="M112 54Q122 76 110 100M134 64q8 10 0 22M154 64q8 10 0 22" w={2.4} />
      <circle cx="94" cy="72" r="5" fill={palette.dark} />
      <Shape d="M84 152Q84 124 116 124Q150 126 152 156Q150 176 128 176Q102 178 92 168Q84 162 84 152Z" fill="#D9645A" />
      <Line d="M100 142Q112 132 130 142M98 158Q116 148 138 160" color="#F7D2AF" w={4} />
      <Shape d="M238 128Q196 112 180 140Q172 166 198 178L216 186Q206 174 208 164Q194 156 206 146Q220 140 238 150Z" fill="#F0906A" />
      <Line d="M196 130l8 16M184 146l16 6M190 166l14-4M238 132q16-6 18-20M238 138q18 0 24-12" w={2.4} />
    </>
  );
}

/** An egg, and one boiled and halved. */
export function EggsFood() {
  return (
    <>
      <Shape d="M116 52C142 52 158 96 156 122C154 148 138 160 116 160S78 148 76 122C74 96 90 52 116 52Z" fill="#EFCBA2" />
      <Line d="M94 92Q98 76 108 70" color={palette.cloth} w={5} />
      <Shape d="M214 78C238 78 252 112 250 134C248 156 234 166 214 166S180 156 178 134C176 112 190 78 214 78Z" fill={palette.cloth} />
      <circle cx="214" cy="132" r="20" fill="#F5B731" stroke={palette.ink} strokeWidth="2.4" />
    </>
  );
}

/** A slice of pumpkin, a carrot, dark green leaves. */
export function VitaminVegFood() {
  return (
    <>
      <Shape d="M68 96Q108 168 182 140Q154 128 138 96Q124 72 120 62Q84 66 68 96Z" fill="#F0903C" />
      <path d="M84 100Q112 148 158 138Q128 122 112 80Q92 84 84 100Z" fill={palette.yellow} />
      <Line d="M104 104v.1M114 118v.1M128 128v.1" color={palette.cloth} w={6} />
      <Shape d="M250 170Q214 176 170 152Q160 144 168 136Q202 138 250 170Z" fill="#EC7A2F" />
      <Line d="M188 144l-4 8M206 150l-4 8M224 158l-3 6" w={2} />
      <Line d="M166 142L150 138M166 146L152 152" color={palette.leaf} w={6} />
      <Shape d="M204 128Q176 96 192 60Q202 44 214 36Q226 44 236 60Q250 96 212 128Z" fill="#4F8A47" />
      <Line d="M208 134V58M208 100L192 84M208 100L226 84M208 80L198 68M208 80L220 68" color="#BFE0B0" w={3} />
    </>
  );
}

/** A banana, a tomato, a cucumber. */
export function OtherVegFood() {
  return (
    <>
      <Shape d="M74 64Q84 118 150 120Q164 116 158 106Q112 104 92 58Q80 52 74 64Z" fill={palette.yellow} />
      <Line d="M82 66L80 52M86 78Q104 108 146 112" w={2.4} />
      <circle cx="214" cy="86" r="36" fill="#D9453A" stroke={palette.ink} strokeWidth="2.6" />
      <Shape d="M214 60L200 48L212 50L214 38L218 50L230 48Z" fill={palette.leaf} w={2} />
      <Line d="M194 82Q196 70 204 66" color={palette.cloth} w={4} />
      <Shape d="M84 160Q84 144 104 144L226 140Q246 144 246 158T226 174L104 176Q84 174 84 160Z" fill={palette.leaf} />
      <Line d="M106 154h16M140 164h16M174 152h16M206 162h16" color="#4F8A47" w={4} />
    </>
  );
}
