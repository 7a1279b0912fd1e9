/** National numbers that a phone can call without data; sources: clinical.md §13 (111 and 18006605 stand in the plans, 115 is NSC). */

/** One number. `confirmedBy` as in every rule of the programme: null until the station confirms it. */
export interface Hotline {
  readonly number: string
  readonly label: string
  readonly source: string
  readonly confirmedBy: string | null
}

/** The numbers, in the order of the screen: life in danger first. */
export const hotlines: readonly Hotline[] = [
  { number: '115', label: 'Cấp cứu y tế', source: 'Số cấp cứu chung, không ghi trong kế hoạch', confirmedBy: null },
  {
    number: '111',
    label: 'Bảo vệ trẻ em',
    source: 'Kế hoạch phường Hải Dương, phường Lê Thanh Nghị, xã Minh Tân',
    confirmedBy: null,
  },
  {
    number: '18006605',
    label: 'Tư vấn trợ giúp xã hội, trẻ em',
    source: 'Kế hoạch phường Hải Dương, phường Lê Thanh Nghị',
    confirmedBy: null,
  },
]

/** The address of a call: "tel:115". Blanks and dots of a printed number are left out. */
export function callAddress(number: string): string {
  return `tel:${number.replace(/[^\d+]/g, '')}`
}
