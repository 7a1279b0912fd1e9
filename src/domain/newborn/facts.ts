/** What is asked about a birth and how answers, sources and places are called; items: clinical.md §5, wording ours (NSC). */
import type { FactSource, ThreeWay } from '../records/kind.ts'
import type { NewbornCheck } from '../records/newborn-check.ts'

/** The three answers. */
export const threeWayLabels: Readonly<Record<ThreeWay, string>> = { yes: 'Có', no: 'Không', unknown: 'Chưa rõ' }

/** Where a fact was read. */
export const factSourceLabels: Readonly<Record<FactSource, string>> = {
  book: 'Sổ',
  'discharge-paper': 'Giấy ra viện',
  told: 'Mẹ kể',
}

/** Where a child was born. */
export const birthPlaceLabels: Readonly<Record<NewbornCheck['birthPlace'], string>> = {
  home: 'Tại nhà',
  station: 'Trạm Y tế',
  'district-hospital': 'Bệnh viện huyện, khu vực',
  'province-hospital': 'Bệnh viện tỉnh, thành phố, trung ương',
  private: 'Bệnh viện, phòng khám tư',
  'on-the-way': 'Trên đường đi',
  unknown: 'Chưa rõ',
}

/** Fields of a newborn check that are answered yes, no or unknown. */
export type NewbornFactField =
  | 'weighed'
  | 'vitaminK1'
  | 'hepatitisB'
  | 'earlyBreastfeeding'
  | 'skinToSkin'
  | 'eenc'
  | 'screening'
  | 'cordCare'

/** One fact: its field, the field of its source, its name in a list and the question on the form. */
export interface NewbornFact {
  readonly field: NewbornFactField
  readonly sourceField: `${NewbornFactField}Source`
  readonly label: string
  readonly question: string
}

/** The facts, in the order of the form. */
export const newbornFacts: readonly NewbornFact[] = [
  { field: 'weighed', sourceField: 'weighedSource', label: 'Cân lúc sinh', question: 'Bé có được cân lúc sinh không?' },
  { field: 'vitaminK1', sourceField: 'vitaminK1Source', label: 'Vitamin K1', question: 'Bé đã tiêm vitamin K1 chưa?' },
  {
    field: 'hepatitisB',
    sourceField: 'hepatitisBSource',
    label: 'Viêm gan B sơ sinh',
    question: 'Bé đã tiêm viêm gan B sơ sinh chưa?',
  },
  {
    field: 'earlyBreastfeeding',
    sourceField: 'earlyBreastfeedingSource',
    label: 'Bú mẹ trong giờ đầu',
    question: 'Bé có bú mẹ trong giờ đầu sau sinh không?',
  },
  {
    field: 'skinToSkin',
    sourceField: 'skinToSkinSource',
    label: 'Da kề da',
    question: 'Bé có được da kề da với mẹ ngay sau sinh không?',
  },
  {
    field: 'eenc',
    sourceField: 'eencSource',
    label: 'Chăm sóc sơ sinh thiết yếu sớm',
    question: 'Giấy ra viện có ghi chăm sóc sơ sinh thiết yếu sớm không?',
  },
  {
    field: 'screening',
    sourceField: 'screeningSource',
    label: 'Sàng lọc sơ sinh',
    question: 'Bé đã lấy máu gót chân sàng lọc sơ sinh chưa?',
  },
  {
    field: 'cordCare',
    sourceField: 'cordCareSource',
    label: 'Chăm sóc rốn',
    question: 'Rốn bé có được giữ khô, sạch, không đắp gì không?',
  },
]
