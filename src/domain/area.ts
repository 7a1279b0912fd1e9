/** Areas are paths, province / ward / group: who may see a record is decided on them alone. */

/** `31/10525` is a ward, `31/10525/g01` one of its residential groups (tổ dân phố, thôn). */
export type Area = string

const AREA = /^\d{2}\/\d{5}(\/g\d{2,4})?$/

/** True for a well-formed ward or group path. */
export function isArea(text: string): text is Area {
  return AREA.test(text)
}

/** The path of a ward from its official codes (2 and 5 digits). */
export function wardArea(provinceCode: string, communeCode: string): Area {
  return `${provinceCode}/${communeCode}`
}

/** The path of a group in its ward; `code` is the ward's own, such as `g01`. */
export function groupArea(ward: Area, code: string): Area {
  return `${ward}/${code}`
}

/** The ward that an area lies in; a ward is its own. */
export function wardOf(area: Area): Area {
  return area.split('/').slice(0, 2).join('/')
}
