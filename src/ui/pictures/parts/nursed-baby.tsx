// The wrapped baby lying across the nursing mother's forearm, at the breast or turned away from it.
import { BabyProfile } from './baby-profile.tsx';
import { Limbs, Line, Shape } from './line.tsx';
import { palette, skins } from './palette.ts';

export function NursedBaby({ facing }: { facing: 'breast' | 'away' }) {
  const away = facing === 'away';
  return (
    <>
      <Limbs fill={skins.normal.limb} parts={[['M268 152L296 146', 20], ['M298 146L304 136', 14]]} />
      <Shape d="M172 150C196 116 256 116 284 138Q300 158 280 184Q226 202 182 190Q164 174 172 150Z" fill={palette.blanket} />
      <Line d="M216 132Q256 128 280 148Q286 160 276 174" color={palette.stitch} w={2.6} dash="1 9" />
      <Line d="M226 150Q244 146 258 154M232 166Q246 162 256 166" color={palette.stitch} w={2.4} />
      <BabyProfile
        x={away ? 202 : 197}
        y={128}
        scale={0.95}
        turn={away ? -14 : 14}
        flip={!away}
        eye="closed"
        skin={away ? 'pale' : 'normal'}
      />
      {away ? (
        <Limbs fill={skins.normal.limb} parts={[['M206 178Q186 178 176 162', 15], ['M174 156l-3-6', 5.5], ['M178 155v-6', 5.5]]} />
      ) : (
        <Limbs fill={skins.normal.limb} parts={[['M204 178Q182 182 172 166', 15]]} />
      )}
    </>
  );
}
