/** One line of the paper book in big type, column by column; of a changed line the cells that differ stand out. */
import { ledgerLabels, type LedgerColumn } from '#domain/ledger/ledger-columns.ts'
import { columnsOf, type LineToCopy } from '#domain/ledger/ledger-queue.ts'
import { told } from '#language/told.ts'
import { keptWords } from '#language/kept-words.ts'
import { words } from '#language/words.ts'
import { Icon } from '#ui/icon/icon.tsx'
import { cellWords } from './cell-words.ts'
import styles from './ledger-line.module.css'

const w = words.ledger

/** Short columns stand two beside each other, so that a person's line fits a screen. */
const SHORT: readonly LedgerColumn[] = ['sex', 'birth', 'ethnic', 'residence']

function cellLook(column: LedgerColumn, kind: 'household' | 'person', isChanged: boolean | undefined): string {
  const place = SHORT.includes(column) && kind === 'person' ? styles.short : column === 'number' && kind === 'person' ? styles.beside : ''
  return `${styles.cell} ${place} ${isChanged === true ? styles.changed : isChanged === false ? styles.same : ''}`
}

export function LedgerLineView({ entry: { line, what, columns, paper } }: { entry: LineToCopy }) {
  return (
    <dl className={styles.line}>
      {columnsOf(line.cells).map((column) => {
        const isChanged = what === 'change' && columns.has(column)
        const old = paper?.[column]
        return (
          <div key={column} className={cellLook(column, line.kind, what === 'change' ? isChanged : undefined)}>
            <dt>
              {told(ledgerLabels[column])}
              {isChanged && (
                <span className={styles.mark}>
                  <Icon name="edit" size={16} />
                  {w.differs}
                </span>
              )}
            </dt>
            <dd className="tabular">
              <span lang="vi">{cellWords(column, line.cells[column] ?? '') || w.nothing}</span>
              {isChanged && old !== undefined && <span className={styles.old} lang="vi">{keptWords.ledger.onPaper(old === '' ? '' : cellWords(column, old))}</span>}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
