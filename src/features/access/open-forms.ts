/** When a closed phone still leaves a screen open: a form under the hand is never taken away, and danger is never locked out. */

/** Addresses on which something is being filled in. */
const FORMS = /\/(them-ho|sua|them-nguoi|so-sinh|tham|dau-hieu|an-toan)$|^\/(sinh-moi|chuyen-gui|the-tranh|ghi)\/|^\/(buoi-nhom|tre-can-giup)$/
/** Where a form leads when a danger sign was found. */
const DANGER = /^\/chuyen-gui\//

/** True while something may be half written on this address. */
export function isForm(location: string): boolean {
  return FORMS.test(location)
}

/** Whether a closed phone shows `location`, when `before` is where the person was let in last; every other address is behind the gate. */
export function staysOpen(location: string, before: string | undefined): boolean {
  if (before === undefined || !isForm(before)) return false
  return location === before || DANGER.test(location)
}
