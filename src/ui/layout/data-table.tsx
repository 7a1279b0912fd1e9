/** The station's table: sticky head, named groups, more rows on demand; on a narrow screen each row is a card. */
import { Fragment, useState } from 'react'
import type { ReactNode } from 'react'
import { words } from '#language/words.ts'
import { Button } from '../action/button.tsx'
import styles from './data-table.module.css'

export type Column<Row> = {
  id: string
  head: string
  cell: (row: Row) => ReactNode
  /** The cell that names the row. */
  isRowHead?: boolean
  /** `prose`: sentences, which on a card read from the left and not towards the edge. */
  look?: 'quiet' | 'strong' | 'number' | 'prose'
}

export type RowGroup<Row> = { id: string; label?: string; rows: readonly Row[] }

type DataTableProps<Row> = {
  caption: string
  columns: readonly Column<Row>[]
  groups: readonly RowGroup<Row>[]
  rowKey: (row: Row) => string
  /** Marks the row that is open beside the table. */
  selectedKey?: string
  /** Rows drawn at first and added at each "Hiện thêm": ten thousand rows must not be drawn at once. */
  pageSize?: number
  /** Shown in place of the table when no group has a row. */
  empty?: ReactNode
}

/** The first `limit` rows over all groups; a group left without rows falls away. */
export function firstRows<Row>(groups: readonly RowGroup<Row>[], limit: number): RowGroup<Row>[] {
  let left = limit
  return groups.flatMap((group) => {
    const rows = group.rows.slice(0, left)
    left -= rows.length
    return rows.length > 0 ? [{ ...group, rows }] : []
  })
}

export function DataTable<Row>({ caption, columns, groups, rowKey, selectedKey, pageSize = 100, empty }: DataTableProps<Row>) {
  const [limit, setLimit] = useState(pageSize)
  const total = groups.reduce((sum, group) => sum + group.rows.length, 0)
  if (total === 0 && empty) return <div className={styles.box}>{empty}</div>
  const shown = Math.min(limit, total)

  // Roles are written out because the narrow look changes `display`, which would take the table's meaning away.
  return (
    <div className={styles.box}>
      <table className={styles.table} role="table">
        <caption className="visually-hidden">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column.id} scope="col" role="columnheader" className={column.look ? styles[column.look] : undefined}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        {firstRows(groups, limit).map((group) => (
          <tbody key={group.id} role="rowgroup">
            {group.label && (
              <tr role="row" className={styles.group}>
                <th role="rowheader" scope="rowgroup" colSpan={columns.length}>
                  {group.label}
                </th>
              </tr>
            )}
            {group.rows.map((row) => (
              <tr key={rowKey(row)} role="row" aria-current={rowKey(row) === selectedKey ? 'true' : undefined}>
                {columns.map((column) => (
                  <Fragment key={column.id}>{drawCell(column, row)}</Fragment>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      {shown < total && (
        <p className={styles.more}>
          <span className="tabular">{words.ui.table.shown(shown, total)}</span>
          <Button onPress={() => setLimit(limit + pageSize)}>{words.ui.table.showMore(Math.min(pageSize, total - shown))}</Button>
        </p>
      )}
    </div>
  )
}

function drawCell<Row>(column: Column<Row>, row: Row) {
  const content = column.cell(row)
  if (column.isRowHead) {
    return (
      <th scope="row" role="rowheader">
        {content}
      </th>
    )
  }
  const look = [column.look ? styles[column.look] : '', column.look ? 'tabular' : ''].join(' ')
  const isBlank = content === null || content === undefined || content === '' || content === false
  return (
    <td role="cell" className={`${look} ${isBlank ? styles.blank : ''}`}>
      <span className={styles.label} aria-hidden="true">
        {column.head}
      </span>
      <span className={styles.value}>{content}</span>
    </td>
  )
}
