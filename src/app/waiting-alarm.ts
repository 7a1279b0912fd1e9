/** Tells outside the app of work that waits too long: a number on its picture, and once a day a sentence without names. Only where it was switched on. */
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { words } from '#language/words.ts'
import { readMetas } from '#storage/meta.ts'
import type { Phone } from '#storage/phone.ts'
import { openCounts } from '#storage/read/outbox.ts'
import { stalledFor } from '#storage/stalled.ts'
import { watch } from '#storage/watch.ts'

/** Work that has waited so long is told even where there was no network (ms; ux.md §4.23). */
const WAITED_LONG_MS = 3 * 24 * 3600 * 1000
const TAG = 'so-noi-waiting'

/** Follows the outbox for as long as the book is open. */
export function startWaitingAlarm(phone: Phone): { stop: () => void } {
  let toldOn = ''
  const watching = watch(async () => {
    const [[settings, sync], counts] = await Promise.all([readMetas(phone, 'settings', 'sync-state'), openCounts(phone)])
    return { isOn: settings.alarm, sync, counts }
  }).subscribe({
    next: ({ isOn, sync, counts }) => {
      const now = phone.ports.now()
      showBadge(isOn ? counts.waiting + counts.refused : 0)
      const isLong = counts.waiting > 0 && (stalledFor(sync, now) !== undefined || now - (counts.oldestWaitingAt ?? now) >= WAITED_LONG_MS)
      const today = dayInVietNam(now)
      // Who looks at the app has its own strip on the screen.
      if (!isOn || !isLong || toldOn === today || document.visibilityState === 'visible') return
      toldOn = today
      void tell(counts.waiting)
    },
  })
  return {
    stop: () => {
      watching.unsubscribe()
      showBadge(0)
    },
  }
}

/** Nothing where the browser has no badges. */
function showBadge(count: number): void {
  if (!('setAppBadge' in navigator)) return
  // A browser that is not installed on the home screen refuses; the strips in the app say it anyway.
  const shown = count > 0 ? navigator.setAppBadge(count) : navigator.clearAppBadge()
  shown.catch(() => undefined)
}

async function tell(waiting: number): Promise<void> {
  if (!('Notification' in window) || Notification.permission !== 'granted' || !('serviceWorker' in navigator)) return
  const registration = await navigator.serviceWorker.getRegistration()
  await registration?.showNotification(words.app.waitingTitle, { body: words.app.waitingLong(waiting), tag: TAG, lang: 'vi', data: '/dong-bo' })
}
