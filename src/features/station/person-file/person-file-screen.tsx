/** Hồ sơ của một người: the document as it will be handed over, printed or saved. */
import { useCallback } from 'react'
import type { Paper, PaperSection } from '#exports/paper.ts'
import { htmlFile } from '#exports/paper-html.ts'
import { stationWords } from '#language/station-words.ts'
import { Button } from '#ui/action/button.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { FactList } from '#ui/layout/fact-list.tsx'
import { householdAddress, householdsAddress } from '../addresses.ts'
import { saveFile } from '../frame/save-file.ts'
import { StationFrame } from '../frame/station-frame.tsx'
import { Answered } from '../reading/answered.tsx'
import { useAnswer } from '../reading/use-answer.ts'
import { useStation } from '../station-context.tsx'
import { paperName, personPaper } from './person-paper.ts'
import styles from './person-file.module.css'

export function PersonFileScreen({ household, id }: { household: string; id: string }) {
  const { port, session } = useStation()
  const load = useCallback(() => port.personFile(id), [port, id])
  const answer = useAnswer(load)
  const { personFile: say } = stationWords.station
  const file = answer.value
  const paper = file && personPaper(file, session)
  return (
    <StationFrame
      title={paper?.title ?? say.open}
      current={householdsAddress()}
      actions={
        <Button icon="back" href={householdAddress(household)}>
          {say.back}
        </Button>
      }
    >
      <Answered answer={answer}>
        {(found) => (
          <>
            <div className={styles.acts}>
              <Button variant="primary" icon="printer" onPress={() => window.print()}>
                {say.print}
              </Button>
              <Button icon="download" onPress={() => saveFile(htmlFile(paperName(found), personPaper(found, session)))}>
                {say.save}
              </Button>
              <Banner icon="lock">{say.explain}</Banner>
            </div>
            <PaperSheet paper={personPaper(found, session)} />
          </>
        )}
      </Answered>
    </StationFrame>
  )
}

function PaperSheet({ paper: { title, lead, sections } }: { paper: Paper }) {
  return (
    <article className={styles.paper}>
      <h2 className={styles.title}>{title}</h2>
      {lead.map((line) => (
        <p key={line} className={styles.lead}>
          {line}
        </p>
      ))}
      {sections.map((section) => (
        <Section key={section.heading} section={section} />
      ))}
    </article>
  )
}

function Section({ section: { heading, intro, entries, empty } }: { section: PaperSection }) {
  return (
    <section>
      <h3 className={styles.heading}>{heading}</h3>
      {intro !== undefined && <p className={styles.lead}>{intro}</p>}
      {entries.length === 0 && <p>{empty}</p>}
      {entries.map((entry, at) => (
        <div key={`${entry.heading ?? ''} ${at}`} className={styles.entry}>
          {entry.heading !== undefined && (
            <h4>
              {entry.heading} <span className="tabular">{entry.aside}</span>
            </h4>
          )}
          {entry.facts.length > 0 && <FactList facts={entry.facts} />}
          {entry.notes.map((note, line) => (
            <p key={`${line} ${note}`} className={styles.note}>
              {note}
            </p>
          ))}
        </div>
      ))}
    </section>
  )
}
