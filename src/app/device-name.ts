/** What the station's list shows: the phone's model where the browser tells it, else the kind of machine. */
export function deviceName(): string {
  const agent = navigator.userAgent
  const model = /Android [\d.]+; ([^)]+)\)/.exec(agent)?.[1]
  const machine = /Android|iPhone|iPad|Windows|Mac OS|CrOS|Linux/.exec(agent)?.[0] ?? ''
  const browser = /(Chrome|Firefox|Safari)\/(\d+)/.exec(agent)
  return [model ?? machine, browser ? `${browser[1]} ${browser[2]}` : ''].filter((part) => part !== '').join(' · ').slice(0, 100)
}
