/** When "Đã lưu" may be said of a form: only after the phone has written all of it. */
import { describe, expect, it } from 'vitest'
import { draftWrites, isSaved, type WritesState } from '#ui/hooks/draft-writes.ts'

const nothing: WritesState = { waiting: 0, failed: false, stored: false }

/** Writes whose disk answers when the test says so. */
function aForm(start = nothing) {
  const told = [start]
  const done: string[] = []
  const ends: ((error?: Error) => void)[] = []
  const writes = draftWrites(start, (state) => told.push(state))
  const onDisk = (name: string) => () =>
    new Promise<void>((resolve, reject) => {
      ends.push((error) => {
        if (error) return reject(error)
        done.push(name)
        resolve()
      })
    })
  return {
    done,
    tap: (name: string) => writes.write(onDisk(name)),
    throwAway: () => writes.forget(onDisk('thrown away')),
    disk: async (error?: Error) => {
      await settled()
      ends.shift()?.(error)
      await settled()
    },
    state: () => told.at(-1) ?? start,
    saved: () => isSaved(told.at(-1) ?? start),
  }
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0))

describe('an answer of a form', () => {
  it('is not called saved before anything is answered', () => {
    expect(aForm().saved()).toBe(false)
  })

  it('is saved at once when the form is resumed', () => {
    expect(aForm({ ...nothing, stored: true }).saved()).toBe(true)
  })

  it('is saved only when the phone has written it', async () => {
    const form = aForm()
    const tap = form.tap('poor feeding')
    expect(form.saved()).toBe(false)
    await form.disk()
    await tap
    expect(form.saved()).toBe(true)
  })

  it('waits for the answer before it', async () => {
    const form = aForm()
    const taps = [form.tap('first'), form.tap('second')]
    await form.disk()
    expect(form.done).toEqual(['first'])
    expect(form.saved()).toBe(false)
    await form.disk()
    await Promise.all(taps)
    expect(form.done).toEqual(['first', 'second'])
    expect(form.saved()).toBe(true)
  })

  it('that the full disk refused is told as failed', async () => {
    const form = aForm({ ...nothing, stored: true })
    const tap = form.tap('first').catch((reason: unknown) => reason)
    await form.disk(new Error('disk full'))
    expect(await tap).toEqual(new Error('disk full'))
    expect(form.state()).toEqual({ waiting: 0, failed: true, stored: true })
    expect(form.saved()).toBe(false)
  })

  it('goes through after one that failed', async () => {
    const form = aForm()
    const taps = [form.tap('first').catch(() => undefined), form.tap('second')]
    await form.disk(new Error('disk full'))
    await form.disk()
    await Promise.all(taps)
    expect(form.done).toEqual(['second'])
    expect(form.saved()).toBe(true)
  })
})

describe('a form that is begun again', () => {
  it('is thrown away after the answers under way', async () => {
    const form = aForm()
    const work = [form.tap('first'), form.throwAway()]
    await form.disk()
    await form.disk()
    await Promise.all(work)
    expect(form.done).toEqual(['first', 'thrown away'])
    expect(form.saved()).toBe(false)
  })

  it('is saved again with its next answer', async () => {
    const form = aForm({ ...nothing, stored: true })
    const work = [form.throwAway(), form.tap('anew')]
    await form.disk()
    await form.disk()
    await Promise.all(work)
    expect(form.saved()).toBe(true)
  })
})
