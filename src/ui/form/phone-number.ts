/** Mobile numbers as typed: only digits kept, and how many are missing. */

/** Digits only; `+84 9…` becomes `09…`. */
export function textToPhone(text: string): string {
  const digits = text.replace(/\D/g, '')
  return text.trim().startsWith('+84') ? `0${digits.slice(2)}` : digits
}

/** How many digits a mobile number lacks (positive) or has too many (negative); 0 for none typed or complete. */
export function missingDigits(phone: string): number {
  return phone === '' ? 0 : 10 - phone.length
}
