// Advice about immunisation: bring the booklet, come on the day, watch 30 minutes at the post and 24 hours at home.
import { AdultHand } from '../parts/adult-hand.tsx';
import { BabyHead } from '../parts/baby-head.tsx';
import { Clock } from '../parts/badge.tsx';
import { Ground } from '../parts/blanket.tsx';
import { Floor } from '../parts/home.tsx';
import { Limbs, Line, Shape } from '../parts/line.tsx';
import { MotherHead } from '../parts/mother.tsx';
import { palette } from '../parts/palette.ts';
import { PictureFrame, type PictureProps } from '../parts/picture-frame.tsx';
import { Syringe } from '../parts/syringe.tsx';
import { Thermometer } from '../parts/thermometer.tsx';

const cross = 'M-6-18H6V-6H18V6H6V18H-6V6H-18V-6H-6Z';

/** The booklet with its ticks, held out. */
export function VaccineBooklet(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Ground />
      <g transform="translate(190 100) rotate(-6)">
        <Shape d="M-72-80H0V76H-72Z" fill={palette.blouse} />
        <Shape d="M0-80Q40-90 84-78V78Q40 66 0 76Z" fill={palette.cloth} />
        <circle cx="-36" cy="-14" r="27" fill={palette.cloth} />
        <g transform="translate(-54 4) rotate(-42) scale(.44)">
          <Syringe />
        </g>
        <Line d="M-56 38h40M-56 52h28" color={palette.cloth} w={4} />
        <Line d="M34-50H70M34-24H70M34 2H70M34 28H70M34 54H60" color={palette.stitch} w={5} />
        <Line d="M12-52l5 6 9-11M12-26l5 6 9-11M12 0l5 6 9-11" color={palette.calm} w={4.5} />
      </g>
      <AdultHand x={104} y={146} turn={-10} scale={1.15} />
    </PictureFrame>
  );
}

/** The day is ringed in the calendar; mother and baby come to the station. */
export function VaccineOnTheDay(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Floor />
      <Shape d="M20 34H140V150H20Z" fill={palette.cloth} />
      <path d="M21.300 35.300H138.700V62H21.300Z" fill={palette.calm} />
      <Line d="M48 24V46M112 24V46" w={5} />
      <Line d="M40 80h.1M64 80h.1M88 80h.1M114 80h.1M40 104h.1M64 104h.1M114 104h.1M40 128h.1M64 128h.1M88 128h.1M114 128h.1" color={palette.stitch} w={11} />
      <circle cx="88" cy="104" r="15" fill={palette.cloth} stroke={palette.danger} strokeWidth="5" />
      <g transform="translate(78 114) rotate(-46) scale(.24)">
        <Syringe />
      </g>
      <Shape d="M228 66H320V196H228Z" fill={palette.wall} />
      <Shape d="M218 68L238 34H310L330 68Z" fill={palette.roof} />
      <g transform="translate(274 92)">
        <circle r="20" fill={palette.cloth} />
        <path d={cross} transform="scale(.7)" fill={palette.calm} />
      </g>
      <Shape d="M256 132H294V196H256Z" fill={palette.blouseDark} />
      <g transform="translate(186 196)">
        <Limbs fill={palette.trousers} parts={[['M-8-36V-6M8-36V-6', 14]]} />
        <Shape d="M-24-34Q-24-76-6-82H8Q26-76 24-34Z" fill={palette.blouse} />
        <MotherHead x={1} y={-98} scale={0.62} />
        <Shape d="M-12-52Q0-66 24-60Q34-54 30-42Q12-30-10-38Z" fill={palette.blanket} />
        <BabyHead x={24} y={-58} scale={0.34} turn={24} mood="awake" hat />
      </g>
    </PictureFrame>
  );
}

/** Mother and baby sit on the bench under the station's cross for half an hour. */
export function Watch30Minutes(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <Floor y={176} />
      <g transform="translate(52 48)">
        <circle r="30" fill={palette.cloth} stroke={palette.ink} strokeWidth="2.6" />
        <path d={cross} fill={palette.calm} />
      </g>
      <Shape d="M70 152H262V164H70ZM84 164H96V200H84ZM236 164H248V200H236Z" fill={palette.wood} />
      <Limbs fill={palette.trousers} parts={[['M152 148L194 150L196 190', 24], ['M138 148L170 152L172 190', 24]]} />
      <Shape d="M110 154C108 112 118 94 134 88H162C180 96 184 116 182 154Z" fill={palette.blouse} />
      <MotherHead x={148} y={58} scale={0.9} turn={10} gaze="down" />
      <Shape d="M140 124Q166 100 206 112Q222 124 214 140Q180 158 142 146Z" fill={palette.blanket} />
      <BabyHead x={204} y={114} scale={0.55} turn={28} mood="awake" hat />
      <Limbs fill={palette.adult} parts={[['M176 150l14-2', 14]]} />
      <Limbs fill={palette.blouse} parts={[['M120 110Q112 148 164 150', 21]]} />
      <Clock x={278} y={52} r={38} tone={palette.calm} figure="30" />
    </PictureFrame>
  );
}

/** At home the mother looks at the baby and feels for fever, for a day and a night. */
export function Watch24Hours(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <path d="M0 0H328V212H0Z" fill={palette.wall} />
      <Floor y={180} />
      <Shape d="M120 148H318V176H120ZM128 176h12v24h-12zM298 176h12v24h-12z" fill={palette.wood} />
      <Shape d="M176 150Q196 116 244 122Q300 126 312 150Z" fill={palette.blanket} />
      <BabyHead x={164} y={126} scale={0.72} turn={-66} mood="awake" />
      <Limbs fill={palette.adult} parts={[['M72 88V112', 22]]} />
      <Shape d="M24 214C26 150 38 116 62 106H84C108 116 116 152 116 214Z" fill={palette.blouse} />
      <MotherHead x={74} y={64} scale={0.98} turn={10} gaze="down" />
      <Limbs fill={palette.adult} parts={[['M132 108L146 110', 14], ['M148 106l10-2M148 112l11 2', 7]]} />
      <Limbs fill={palette.blouse} parts={[['M92 124Q108 140 126 112', 22]]} />
      <g transform="translate(202 66) scale(.5)">
        <Thermometer x={0} y={0} level={0.5} color={palette.calm} rising />
      </g>
      <Clock x={276} y={56} r={38} tone={palette.calm} figure="24" />
    </PictureFrame>
  );
}
