/** A word to the collaborator: ready sentences, or one's own. */
import { useState } from 'react'
import { givenName } from '#domain/text/name.ts'
import { keptStationWords, stationWords } from '#language/station-words.ts'
import { Button } from '#ui/action/button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import type { Act } from './act.ts'
import type { ReferralView } from './referral-view.ts'
import styles from './referral-detail.module.css'

/** Most letters of a reply, as the endpoint takes them. */
const MOST = 500

export function ReferralReply({ view, act }: { view: ReferralView; act: Act }) {
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string>()
  const { reply, ctv } = stationWords.station
  const to = ctv(givenName(view.authorName))
  const send = async () => {
    if (text.trim() === '') {
      setProblem(reply.empty)
      return
    }
    if (await act({ action: 'reply', reply: text.trim() }, reply.sent(to))) setText('')
  }
  const type = (next: string) => {
    setText(next)
    setProblem(undefined)
  }
  return (
    <section>
      <h3 className={styles.heading}>{reply.heading}</h3>
      {view.fields.stationReply && <p className={styles.sent}>{reply.last(view.fields.stationReply)}</p>}
      <div className={styles.replies}>
        {keptStationWords.station.reply.ready.map((sentence, place) => (
          <Button key={sentence} variant="tint" pressed={text === sentence} onPress={() => type(sentence)}>
            {reply.ready[place]}
          </Button>
        ))}
      </div>
      <div className={styles.reply}>
        <TextField
          id="reply"
          name="reply"
          label={reply.label(to)}
          error={problem}
          rows={2}
          maxLength={MOST}
          value={text}
          onChange={type}
        />
        <Button icon="message" onPress={send}>
          {reply.send}
        </Button>
      </div>
    </section>
  )
}
