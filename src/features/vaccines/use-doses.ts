/** The doses of one person as the card saves them: each tick is stored at once, shown at once, and can be taken back. */
import { immunisationForm, type DoseAnswers } from '#domain/forms/immunisation.ts'
import { doseCard, ownRecord, type CardDose } from '#domain/immunisation/dose-card.ts'
import { SEVERE_REACTION, type Reaction } from '#domain/immunisation/not-given.ts'
import { programmeData, validRecords } from '#domain/indicators/counting/programme-data.ts'
import type { RecordChange } from '#domain/records/change.ts'
import type { Immunisation } from '#domain/records/immunisation.ts'
import { defaultDestination } from '#domain/referrals/on-the-way.ts'
import { told } from '#language/told.ts'
import { keptWords } from '#language/kept-words.ts'
import { words } from '#language/words.ts'
import type { Phone } from '#storage/phone.ts'
import type { DosePage } from '#storage/read/dose-page.ts'
import { saveRecords } from '#storage/save.ts'
import { useEarlySaves } from '#ui/hooks/use-early-saves.ts'
import { isNoRoom } from '#ui/hooks/use-saving.ts'

export function useDoses(phone: Phone, page: DosePage, onSaved?: () => void) {
  const { person, today } = page
  const write = async (changes: readonly RecordChange[]): Promise<boolean> => {
    try {
      const outcome = await saveRecords(phone, changes, { occurredOn: today })
      if (!outcome.ok) throw new Error(`dose does not fit: ${outcome.problems.map(({ field }) => field).join(', ')}`)
      onSaved?.()
      return true
    } catch (reason) {
      if (!isNoRoom(reason)) throw reason
      return false
    }
  }
  const saves = useEarlySaves({ write, records: page.records.immunisation ?? [], now: () => phone.ports.now() })
  const records = { ...page.records, immunisation: validRecords(programmeData(saves.shown).immunisation) }
  const card = doseCard({ person, records, today })
  const own = (dose: CardDose): Immunisation | undefined => ownRecord(dose, records.immunisation)
  const mark = (id: string, voidReason: string | null): RecordChange => ({ kind: 'immunisation', id, set: { voidReason } })

  const changesOf = (answers: DoseAnswers, before: Immunisation | undefined): RecordChange[] => {
    const result = immunisationForm.toRecords(answers, { ids: { dose: phone.newId() }, person, before, today })
    return result.ok ? result.changes : []
  }

  return {
    card,
    own,
    failed: saves.failed,
    undo: saves.undo,
    /** Saves one dose; `before` is the record whose day is mended. */
    record: (dose: CardDose, answers: Omit<DoseAnswers, 'dose'>, before?: Immunisation) => {
      const changes = changesOf({ ...answers, dose: before?.dose ?? dose.state.code }, before)
      const back = changes.map(({ kind, id, set }) => (before ? { kind, id, set: takenFrom(before, Object.keys(set)) } : mark(id, keptWords.vaccines.undone)))
      return saves.save(changes, back, words.vaccines.saved(told(dose.state.label)))
    },
    /** The family was told of all that is called for. */
    remind: (doses: readonly CardDose[]) => {
      const changes = doses.flatMap(({ state }) => changesOf({ dose: state.code, given: 'no', day: '', time: '', source: '', reason: 'reminded' }, undefined))
      return saves.save(changes, changes.map(({ id }) => mark(id, keptWords.vaccines.undone)), words.vaccines.reminded(changes.length))
    },
    discard: (dose: CardDose, before: Immunisation) =>
      saves.save([mark(before.id, keptWords.vaccines.discardReason)], [mark(before.id, null)], words.vaccines.discarded(told(dose.state.label))),
    /** Notes what came after a dose; a severe reaction is a danger sign and sends the child at once. Gives the referral's id then. */
    react: async (before: Immunisation, reaction: Reaction): Promise<string | undefined> => {
      const noted: RecordChange = { kind: 'immunisation', id: before.id, set: { reaction } }
      const back: RecordChange = { kind: 'immunisation', id: before.id, set: { reaction: before.reaction ?? 'none' } }
      if (reaction !== 'severe') {
        await saves.save([noted], [back], words.vaccines.reactionSaved)
        return undefined
      }
      const id = phone.newId()
      const destination = defaultDestination('emergency', { ...(page.referralPlace && { emergency: page.referralPlace }) })
      const set = { area: person.area, occurredOn: today, subject: person.id, urgency: 'emergency', reasons: [SEVERE_REACTION], destination }
      return (await write([noted, { kind: 'referral', id, set }])) ? id : undefined
    },
  }
}

/** What stood in these fields; antigens follow from the dose and stay. */
function takenFrom(before: Immunisation, fields: readonly string[]): RecordChange['set'] {
  const { occurredOn, given, givenOn = null, givenAt = null, notGivenReason = null, source } = before
  const stood: RecordChange['set'] = { occurredOn, given, givenOn, givenAt, notGivenReason, ...(source && { source }) }
  return Object.fromEntries(Object.entries(stood).filter(([field]) => fields.includes(field)))
}
