/** One's own account: where it is signed in, out of one place or of all, and another password. */
import { useCallback, useState } from 'react'
import { momentLabel } from '#domain/time/day-label.ts'
import { stationWords } from '#language/station-words.ts'
import { told } from '#language/told.ts'
import type { SessionRow } from '#protocol/account.ts'
import { Button } from '#ui/action/button.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { Card } from '#ui/layout/card.tsx'
import { DataTable } from '#ui/layout/data-table.tsx'
import type { Column } from '#ui/layout/data-table.tsx'
import { Pill } from '#ui/layout/pill.tsx'
import { ConfirmDialog } from '../frame/confirm-dialog.tsx'
import { ToldBanner, type Told } from '../frame/told.tsx'
import { Answered } from '../reading/answered.tsx'
import { problemWords } from '../reading/problem-words.ts'
import { useAnswer } from '../reading/use-answer.ts'
import { useStation } from '../station-context.tsx'
import { PasskeyCard } from './passkey-card.tsx'
import { PasswordCard } from './password-card.tsx'
import styles from './accounts.module.css'

export function OwnAccount() {
  const { port } = useStation()
  const load = useCallback(() => port.sessions(), [port])
  const answer = useAnswer(load)
  return (
    <div className={styles.columns}>
      <Card heading={stationWords.station.own.sessions}>
        <div className={styles.cards}>
          <p className={styles.note}>{stationWords.station.own.explain}</p>
          <Answered answer={answer}>{(rows) => <Sessions rows={rows} onChanged={answer.ask} />}</Answered>
        </div>
      </Card>
      <div className={styles.cards}>
        <PasswordCard onChanged={answer.ask} />
        <PasskeyCard />
      </div>
    </div>
  )
}

function Sessions({ rows, onChanged }: { rows: readonly SessionRow[]; onChanged: () => Promise<void> }) {
  const { port, now } = useStation()
  const [outcome, setOutcome] = useState<Told>()
  const { own } = stationWords.station
  const end = async (id: string) => {
    const result = await port.endSession(id)
    setOutcome(result.ok ? { tone: 'ok', text: own.ended } : { tone: 'danger', text: problemWords(result.problem) })
    await onChanged()
  }
  return (
    <>
      <ToldBanner told={outcome} />
      <DataTable caption={own.sessions} columns={sessionColumns(now, end)} groups={[{ id: 'all', rows }]} rowKey={({ id }) => id} />
      <Everywhere />
    </>
  )
}

function sessionColumns(now: number, end: (id: string) => Promise<void>): Column<SessionRow>[] {
  const { own, accounts } = stationWords.station
  return [
    { id: 'where', head: own.where, isRowHead: true, cell: ({ agent }) => agent || own.unknown },
    { id: 'since', head: own.since, look: 'quiet', cell: ({ createdAt }) => <span className={styles.whole}>{told(momentLabel(createdAt, now))}</span> },
    { id: 'seen', head: own.lastUsed, look: 'quiet', cell: ({ seenAt }) => <span className={styles.whole}>{told(momentLabel(seenAt, now))}</span> },
    { id: 'end', head: accounts.actions, cell: (row) => <EndSession row={row} onEnd={end} /> },
  ]
}

function EndSession({ row: { id, isThis, agent }, onEnd }: { row: SessionRow; onEnd: (id: string) => Promise<void> }) {
  const { own } = stationWords.station
  if (isThis) return <Pill tone="ok">{own.here}</Pill>
  return (
    <Button label={`${own.end}: ${agent || own.unknown}`} onPress={() => onEnd(id)}>
      {own.end}
    </Button>
  )
}

function Everywhere() {
  const { port, signOut } = useStation()
  const [asked, setAsked] = useState(false)
  const [problem, setProblem] = useState<string>()
  const { own } = stationWords.station
  const leave = async () => {
    const result = await port.signOutEverywhere()
    if (result.ok) await signOut()
    else setProblem(problemWords(result.problem))
  }
  return (
    <div className={styles.foot}>
      <Button icon="logout" onPress={() => setAsked(true)}>
        {own.everywhere}
      </Button>
      <ConfirmDialog open={asked} title={own.everywhereTitle} yes={own.everywhere} no={own.everywhereNo} danger onYes={leave} onClose={() => setAsked(false)}>
        <p>{own.everywhereExplain}</p>
        {problem && (
          <Banner tone="danger" live>
            {problem}
          </Banner>
        )}
      </ConfirmDialog>
    </div>
  )
}
