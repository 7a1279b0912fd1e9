/** Gallery: the two station screens of the mock-ups, built from the kit's parts; the true station on invented sync troubles. */
import { Fragment, useState } from 'react'
import type { ReactNode } from 'react'
import { ButtonPair } from '#ui/action/button-pair.tsx'
import { Button } from '#ui/action/button.tsx'
import { DataTable } from '#ui/layout/data-table.tsx'
import type { Column } from '#ui/layout/data-table.tsx'
import { FactList } from '#ui/layout/fact-list.tsx'
import { InboxDivider, InboxRow } from '#ui/layout/inbox-row.tsx'
import { Kpi, KpiStrip } from '#ui/layout/kpi.tsx'
import { Meter } from '#ui/layout/meter.tsx'
import { Pane, SplitPanes } from '#ui/layout/pane.tsx'
import { Pill } from '#ui/layout/pill.tsx'
import { SearchBox } from '#ui/layout/search-box.tsx'
import { StationShell } from '#ui/layout/station-shell.tsx'
import { Tabs } from '#ui/layout/tabs.tsx'
import { Timeline } from '#ui/layout/timeline.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { TextLink } from '#ui/link/text-link.tsx'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { StationScreens } from '#features/station/station-screens.tsx'
import { backupState, samplePort, session } from '../station/sample-station.ts'
import { StatusMark } from '#ui/status/status-mark.tsx'
import type { Status } from '#ui/status/status-mark.tsx'

const groups = [
  {
    heading: 'Việc hằng ngày',
    items: [
      { href: '/chuyen-gui', label: 'Chuyển gửi', icon: 'arrow-in', count: 3 },
      { href: '/xem-lai', label: 'Cần xem lại', icon: 'review', count: 7 },
      { href: '/xung-dot', label: 'Xung đột', icon: 'conflict', count: 2 },
      { href: '/trung', label: 'Nghi trùng', icon: 'duplicate', count: 3 },
    ],
  },
  {
    heading: 'Theo dõi',
    items: [
      { href: '/ho', label: 'Hộ và trẻ em', icon: 'house' },
      { href: '/bao-phu', label: 'Bao phủ, quá hạn', icon: 'coverage' },
      { href: '/chi-tieu', label: 'Chỉ tiêu kế hoạch', icon: 'chart' },
      { href: '/bao-cao', label: 'Báo cáo', icon: 'printer' },
    ],
  },
  {
    heading: 'Quản lý',
    items: [
      { href: '/may', label: 'Cộng tác viên, máy', icon: 'device' },
      { href: '/nhap', label: 'Nhập sổ cũ', icon: 'upload' },
      { href: '/nhat-ky', label: 'Nhật ký', icon: 'clock' },
    ],
  },
] as const

function Station({ title, current, actions, search, children }: { title: string; current: string; actions?: ReactNode; search?: ReactNode; children: ReactNode }) {
  return (
    <StationShell
      title={title}
      brand={{ name: 'Trạm Y tế', place: 'phường Minh Khánh' }}
      groups={groups}
      current={current}
      foot={{ title: 'Đã sao lưu lúc 12:00', detail: 'Đã thử phục hồi ngày 15/6' }}
      actions={actions}
      search={search}
      user={actions ? undefined : { name: 'Trần Thu Hoa', role: 'Hộ sinh' }}
    >
      {children}
    </StationShell>
  )
}

export function InboxPage() {
  const [query, setQuery] = useState('')
  const [tab, setTab] = useState('open')
  const [reply, setReply] = useState('')
  return (
    <Station title="Chuyển gửi" current="/chuyen-gui" search={<SearchBox id="station-find" slashKey value={query} onChange={setQuery} placeholder="Tìm tên, số hộ, số điện thoại" />}>
      <KpiStrip label="Tình hình hôm nay">
        <Kpi icon="cloud-check" tone="ok" value="9 / 12 CTV" strokes={{ done: 9, all: 12 }}>đã gửi hôm nay</Kpi>
        <Kpi icon="house" value="64 lượt">thăm hộ từ sáng</Kpi>
        <Kpi icon="clock" tone="waiting" value="18 trẻ">quá hạn thăm, tiêm</Kpi>
        <Kpi icon="calendar" tone="info" value="Còn 12 ngày">hết đợt vitamin A</Kpi>
      </KpiStrip>
      <SplitPanes>
        <Pane label="Danh sách chuyển gửi" flush>
          <Tabs label="Nhóm" current={tab} onSelect={setTab} panelId="inbox-list" tabs={[{ id: 'open', label: 'Cần xử lý', count: 3 }, { id: 'watch', label: 'Theo dõi', count: 5 }, { id: 'done', label: 'Đã xong', count: 41 }]} />
          <div id="inbox-list" role="tabpanel" aria-label="Chuyển gửi">
            <ul>
              <InboxRow href="/chuyen-gui/1" selected icon="octagon-alert" tone="danger" title="Nguyễn Gia Bảo · 7 ngày" time="9:46" why="Rút lõm lồng ngực, thở 68 lần/phút" foot={<><Pill tone="danger">Cấp cứu · 1 giờ 22 phút</Pill>Tổ 5 · CTV Mai</>} />
              <InboxRow href="/chuyen-gui/2" icon="octagon-alert" tone="danger" title="Chị Đỗ Thị Lan · thai 34 tuần" time="10:31" why="Đau đầu nhiều, phù mặt và tay" foot={<><Pill tone="danger">Cấp cứu · 37 phút</Pill>Tổ 2 · CTV Hồng</>} />
              <InboxRow href="/chuyen-gui/3" icon="diamond-alert" tone="waiting" title="Phạm Quỳnh Anh · 11 tháng" time="Hôm qua" why="Gầy còm: cân theo chiều cao dưới −2 SD" foot={<><Pill tone="waiting">Trong tuần</Pill>Tổ 7 · CTV Thanh</>} />
              <InboxDivider>Vừa có kết quả</InboxDivider>
              <InboxRow href="/chuyen-gui/4" icon="disc-check" tone="info" title="Lê Hoàng Nam · 5 tuần" time="Hôm qua" why="Rốn đỏ, có mủ. Bệnh viện hẹn tái khám" foot={<><Pill tone="info">Đã khám · hẹn 22/6</Pill>Tổ 5 · CTV Mai</>} />
              <InboxRow href="/chuyen-gui/5" icon="disc-check" tone="ok" title="Vũ Ngọc Diệp · 2 tuổi" time="15/6" why="Bỏng nước nóng ở tay" foot={<><Pill tone="ok">Đã khám, về nhà</Pill>Tổ 9 · CTV Bình</>} />
            </ul>
          </div>
        </Pane>
        <Pane label="Chi tiết chuyển gửi" foot={<><Button variant="primary" icon="check">Bé đã đến khám</Button><Button>Chưa đi – hẹn gọi lại</Button><Button>Nhắn CTV</Button></>}>
          <ButtonPair spread>
            <div>
              <h2 style={{ fontSize: 'var(--text-head)' }}>Nguyễn Gia Bảo</h2>
              <p style={{ color: 'var(--ink-2)' }}>Bé trai, sinh 10/6/2026 · Hộ 032, ngõ 12, tổ 5</p>
            </div>
            <Button icon="phone" href="tel:0900000000">Gọi mẹ</Button>
          </ButtonPair>
          <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 14rem), 1fr))', gap: 20 }}>
            <Timeline
              entries={[
                { id: '1', time: '9:46', title: 'CTV Mai chuyển gửi', detail: 'Đến Bệnh viện Trẻ em, Cấp cứu' },
                { id: '2', time: '9:49', title: 'Máy chủ trạm đã nhận', detail: 'Lúc ghi, máy CTV chưa có mạng' },
                { id: '3', time: '9:52', title: 'Hộ sinh Hoa đã xem', detail: 'CTV đã thấy “Trạm đã xem”' },
                { id: '4', title: 'Chờ: bé đã đến chưa?', detail: 'Đã nhắc CTV gọi lại lúc 11:00', state: 'waiting' },
              ]}
            />
            <FactList facts={[{ label: 'Cân lúc sinh', value: '2.640 g' }, { label: 'Tuổi thai', value: '37 tuần' }, { label: 'Vitamin K1', value: 'Đã tiêm' }, { label: 'Mẹ', value: 'Trần Thị Hạnh, 27 tuổi' }]} />
          </div>
          <TextField id="reply" name="reply" label="Trả lời CTV" rows={2} value={reply} onChange={setReply} placeholder="Viết thêm cho CTV Mai…" />
        </Pane>
      </SplitPanes>
    </Station>
  )
}

type Line = { name: string; plan: string; now: string; share?: number; target?: number; count: string; state: Status; word: string; more?: string }

const lines: { label: string; rows: Line[] }[] = [
  {
    label: 'Chăm sóc sơ sinh',
    rows: [
      { name: 'Trẻ sơ sinh dưới 2.500 g', plan: '< 5%', now: '3,8%', share: 0.38, target: 0.5, count: '4 / 104', state: 'done', word: 'Đạt' },
      { name: 'Chăm sóc sơ sinh thiết yếu sớm', plan: '≥ 90%', now: '88,5%', share: 0.885, target: 0.9, count: '92 / 104', state: 'overdue', word: 'Gần đạt', more: 'Thêm 2 trẻ' },
    ],
  },
  {
    label: 'Dự phòng',
    rows: [
      { name: 'Tiêm chủng đầy đủ, dưới 1 tuổi', plan: '≥ 95%', now: '91,0%', share: 0.91, target: 0.95, count: '171 / 188', state: 'danger', word: 'Chưa đạt', more: 'Thêm 8 trẻ' },
      { name: 'Thiếu máu ở phụ nữ có thai', plan: '< 22%', now: '–', count: 'chưa có', state: 'missing', word: 'Thiếu số liệu' },
    ],
  },
]

const toneByState = { done: 'ok', overdue: 'waiting', danger: 'danger' } as const

const columns: readonly Column<Line>[] = [
  { id: 'name', head: 'Chỉ tiêu', isRowHead: true, cell: (row) => row.name },
  { id: 'plan', head: 'Kế hoạch', look: 'quiet', cell: (row) => row.plan },
  { id: 'now', head: 'Thực hiện', look: 'strong', cell: (row) => row.now },
  { id: 'bar', head: 'So với kế hoạch', cell: (row) => <Meter share={row.share} target={row.target} caption={row.count} tone={row.state in toneByState ? toneByState[row.state as keyof typeof toneByState] : 'ok'} /> },
  { id: 'state', head: 'Mức', cell: (row) => <StatusMark status={row.state} label={row.word} size={18} /> },
  { id: 'more', head: 'Để đạt', cell: (row) => row.more && <TextLink href="/danh-sach" chevron>{row.more}</TextLink> },
]

export function IndicatorPage() {
  return (
    <Station title="Chỉ tiêu kế hoạch" current="/chi-tieu" actions={<><Button icon="download">Xuất XLSX</Button><Button variant="primary" icon="printer">In báo cáo</Button></>}>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 18 }}>
        <StatusMark status="done" label="6 đạt" size={18} />
        <StatusMark status="overdue" label="3 gần đạt" size={18} />
        <StatusMark status="danger" label="2 chưa đạt" size={18} />
        <StatusMark status="missing" label="1 thiếu số liệu" size={18} />
      </div>
      <DataTable
        caption="Chỉ tiêu kế hoạch, 1/1 – 17/6/2026"
        pageSize={3}
        groups={lines.map(({ label, rows }) => ({ id: label, label, rows }))}
        rowKey={(row) => row.name}
        columns={columns}
      />
    </Station>
  )
}

/** The station itself at the address of `?at=`, on the invented station; `?backup=bad` spoils its backups. */
export function StationSyncPage() {
  const [now] = useState(() => Date.now())
  const query = new URLSearchParams(window.location.search)
  const [place] = useState(() => memoryLocation({ path: query.get('at') ?? '/tram/tam-giu' }))
  const bad = backupState(now, { lastAt: now - 80 * 3_600_000, lastVerifiedAt: null, offMachine: false, lastFault: 'no-space' })
  const port = samplePort(now, query.get('backup') === 'bad' ? { backup: () => Promise.resolve({ ok: true, value: bad }) } : {})
  return (
    <Router hook={place.hook} searchHook={place.searchHook}>
      <StationScreens port={port} session={session} signOut={() => Promise.resolve()} onLanguage={() => undefined} Guard={Fragment} />
    </Router>
  )
}
