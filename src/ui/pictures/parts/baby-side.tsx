// A newborn on its back seen from the side, head to the left, with a usual or a swollen belly.
import { BabyProfile } from './baby-profile.tsx';
import { Limbs, Shape } from './line.tsx';
import { palette, skins } from './palette.ts';

const trunks = {
  usual: 'M90 166C86 142 92 130 110 122C150 106 200 110 232 130Q248 142 246 166Z',
  swollen: 'M90 166C86 142 92 130 108 124C116 50 222 40 234 128Q248 142 246 166Z',
};

export function BabySide({ belly, eye }: { belly: keyof typeof trunks; eye: 'tight' | 'open' }) {
  return (
    <>
      <Limbs fill={skins.normal.limb} parts={[['M238 148Q252 114 266 114', 28], ['M268 116L284 150', 22], ['M284 156L298 153', 15]]} />
      <Shape d={trunks[belly]} fill={skins.normal.body} />
      <Shape d="M216 122Q236 118 250 134Q254 154 246 166H214Q200 146 216 122Z" fill={palette.cloth} />
      <Limbs fill={skins.normal.limb} parts={[['M106 142Q120 156 140 154', 20], ['M146 154h3', 16]]} />
      <BabyProfile x={64} y={134} turn={-76} eye={eye} />
    </>
  );
}
