/** A process of a phone (a tab, the app): what it sees of the disk, and its sudden death. */
import { MemoryFactory } from './factory.ts'
import type { PhoneDisk } from './phone-disk.ts'

/** One process; give `factory` to the code under test as its `indexedDB`. */
export class PhoneProcess {
  readonly disk: PhoneDisk
  readonly factory: MemoryFactory
  isDead = false
  /** Resolves when the process dies; whoever waits for its work waits for this too. */
  readonly died: Promise<void>
  #stepsLeft = Number.POSITIVE_INFINITY
  #tellDeath: () => void = () => undefined

  constructor(disk: PhoneDisk) {
    this.disk = disk
    this.factory = new MemoryFactory(this)
    this.died = new Promise((resolve) => {
      this.#tellDeath = resolve
    })
  }

  /** Dies at once: nothing of it runs any more, and what it had not committed is gone. */
  kill(): void {
    if (this.isDead) return
    this.isDead = true
    this.disk.forget((connection) => connection.process === this)
    this.#tellDeath()
  }

  /** Dies in the middle of its work, after so many more events of its databases. */
  killAfter(steps: number): void {
    this.#stepsLeft = steps
  }

  /** Counts an event; false when the process died instead of having it. */
  stepped(): boolean {
    this.#stepsLeft -= 1
    if (this.#stepsLeft >= 0) return true
    this.kill()
    return false
  }
}
