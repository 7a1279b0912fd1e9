/** The station's table, tabs, meters and initials. */
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { DataTable, firstRows } from '#ui/layout/data-table.tsx'
import { Meter } from '#ui/layout/meter.tsx'
import { initialsOf } from '#ui/layout/station-shell.tsx'
import { TabBar } from '#ui/layout/tab-bar.tsx'
import { Tabs } from '#ui/layout/tabs.tsx'

const groups = [
  { id: 'a', label: 'Tổ 1', rows: ['An', 'Bình', 'Chi'] },
  { id: 'b', label: 'Tổ 2', rows: ['Đức', 'Hà'] },
]

describe('a long table', () => {
  it('draws the first rows over all groups', () => {
    expect(firstRows(groups, 4).map((group) => group.rows)).toEqual([['An', 'Bình', 'Chi'], ['Đức']])
  })

  it('leaves out a group with no row left', () => {
    expect(firstRows(groups, 3).map((group) => group.id)).toEqual(['a'])
    expect(firstRows(groups, 0)).toEqual([])
  })

  it('says how many rows it holds back', () => {
    const html = renderToStaticMarkup(
      <DataTable caption="Trẻ" columns={[{ id: 'ten', head: 'Tên', isRowHead: true, cell: (row: string) => row }]} groups={groups} rowKey={(row) => row} pageSize={2} />,
    )
    expect(html).toContain('Đang hiện 2 trên 5 dòng')
    expect(html).toContain('Hiện thêm 2 dòng')
    expect(html).not.toContain('Đức')
  })

  it('shows the empty words when there is no row', () => {
    const html = renderToStaticMarkup(<DataTable caption="Trẻ" columns={[]} groups={[]} rowKey={String} empty={<p>Chưa có trẻ nào.</p>} />)
    expect(html).toContain('Chưa có trẻ nào.')
    expect(html).not.toContain('<table')
  })
})

describe('the five tabs', () => {
  it('mark the one that is open', () => {
    const html = renderToStaticMarkup(
      <TabBar current="/" items={[{ href: '/', label: 'Hôm nay', icon: 'list' }, { href: '/so', label: 'Sổ tay', icon: 'book' }]} />,
    )
    expect(html.match(/aria-current="page"/g)).toHaveLength(1)
    expect(html).toMatch(/href="\/"[^>]*aria-current="page"/)
  })
})

describe('tabs at the station', () => {
  it('are links when each has an address', () => {
    const html = renderToStaticMarkup(<Tabs label="Nhóm" current="a" tabs={[{ id: 'a', label: 'Cần xử lý', count: 3, href: '/a' }]} />)
    expect(html).toContain('<nav')
    expect(html).toContain('href="/a"')
  })

  it('switch a panel when they have none', () => {
    const html = renderToStaticMarkup(<Tabs label="Nhóm" current="a" panelId="bang" tabs={[{ id: 'a', label: 'A' }, { id: 'b', label: 'B' }]} />)
    expect(html).toContain('role="tablist"')
    expect(html).toMatch(/aria-selected="true" aria-controls="bang" tabindex="0"/)
  })
})

describe('a meter', () => {
  it('never runs past the end of its bar', () => {
    expect(renderToStaticMarkup(<Meter share={1.4} target={-1} caption="14 / 10" />)).toContain('width:100.0%')
    expect(renderToStaticMarkup(<Meter share={1.4} target={-1} caption="14 / 10" />)).toContain('left:0.0%')
  })

  it('without data draws no bar, only words', () => {
    expect(renderToStaticMarkup(<Meter caption="chưa có" />)).not.toContain('width')
  })
})

describe('a Vietnamese name', () => {
  it('is shortened by its last two words', () => {
    expect(initialsOf('Trần Thu Hoa')).toBe('TH')
    expect(initialsOf('Đức')).toBe('Đ')
    expect(initialsOf('  ')).toBe('')
  })
})
