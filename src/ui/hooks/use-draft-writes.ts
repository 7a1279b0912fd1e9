/** The writes of a form's draft, for a screen that says whether they are kept. */
import { useState } from 'react'
import { draftWrites, isSaved, type DraftWrites, type WritesState } from './draft-writes.ts'

/** `resumed` says that the database already holds what the screen begins with. */
export function useDraftWrites(resumed: boolean): DraftWrites & { saved: boolean; failed: boolean } {
  const [state, setState] = useState<WritesState>({ waiting: 0, failed: false, stored: resumed })
  const [writes] = useState(() => draftWrites(state, setState))
  return { ...writes, saved: isSaved(state), failed: state.failed }
}
