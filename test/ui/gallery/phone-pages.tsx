/** Gallery: the four phone screens of the mock-ups, built from the kit's parts. */
import { useState } from 'react'
import { AnswerPair } from '#ui/action/answer-pair.tsx'
import type { YesNo } from '#ui/action/answer-pair.tsx'
import { ButtonPair } from '#ui/action/button-pair.tsx'
import { Button } from '#ui/action/button.tsx'
import { DangerBar, FlowBar, MainBar } from '#ui/layout/app-bar.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { BarChip } from '#ui/layout/bar-chip.tsx'
import { BarNote } from '#ui/layout/bar-note.tsx'
import { Card } from '#ui/layout/card.tsx'
import { CountTiles } from '#ui/layout/count-tiles.tsx'
import { FactList } from '#ui/layout/fact-list.tsx'
import { ListRow, ListRows } from '#ui/layout/list-row.tsx'
import { NumberedList } from '#ui/layout/numbered-list.tsx'
import { PersonLine } from '#ui/layout/person-line.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { PlainRow, PlainRows } from '#ui/layout/plain-row.tsx'
import { ProgressSegments } from '#ui/layout/progress-segments.tsx'
import { ProofHead } from '#ui/layout/proof-head.tsx'
import { SectionHeading } from '#ui/layout/section-heading.tsx'
import { StepDots } from '#ui/layout/step-dots.tsx'
import { TabBar } from '#ui/layout/tab-bar.tsx'
import { StatusMark } from '#ui/status/status-mark.tsx'
import { StatusShape } from '#ui/status/status-shape.tsx'

const tabs = [
  { href: '/', label: 'Hôm nay', icon: 'list' },
  { href: '/gia-dinh', label: 'Gia đình', icon: 'house' },
  { href: '/ghi', label: 'Ghi mới', icon: 'plus', prominent: true },
  { href: '/the', label: 'Thẻ tranh', icon: 'cards' },
  { href: '/so', label: 'Sổ tay', icon: 'book' },
] as const

export function TodayPage() {
  return (
    <PhoneScreen
      title="Hôm nay"
      bar={
        <MainBar title="Hôm nay" subtitle="Thứ Tư 17/6 · 3/5 âm">
          <BarChip icon="cloud-up" href="/dong-bo" label="3 chờ gửi, đã lưu trong máy. Mở trang Đồng bộ">
            3 chờ gửi
          </BarChip>
        </MainBar>
      }
      strip={
        <ProgressSegments done={2} all={6} note="2 nhà nữa ở ngõ 27">
          <b>2 / 6 nhà</b> đã thăm
        </ProgressSegments>
      }
      tabs={<TabBar items={tabs} current="/" />}
    >
      <Card alarm heading="Chuyển gửi – cần hỏi lại">
        <div>
          <PersonLine name="Bé Nguyễn Gia Bảo" age="7 ngày tuổi" why="Trạm đã xem phiếu lúc 9:52. Chưa thấy bé đến khám." />
        </div>
        <ButtonPair>
          <Button variant="danger" icon="phone" href="tel:0900000000">
            Gọi mẹ bé
          </Button>
          <Button>Ghi kết quả</Button>
        </ButtonPair>
      </Card>
      <SectionHeading
        action={
          <Button variant="quiet" icon="walking-route">
            Theo đường đi
          </Button>
        }
      >
        Việc cần làm · 4
      </SectionHeading>
      <ListRows>
        <ListRow href="/be/1" icon="syringe" name="Bé Vũ Minh Đức" age="2 tháng" why="Nhắc tiêm: 5 trong 1, mũi 1" mark={<StatusMark status="overdue" label="Quá 4 ngày" boxed />} meta="Số 3, ngõ 27" />
        <ListRow href="/be/2" icon="baby" name="Chị Thảo và bé gái" age="3 ngày" why="Thăm sau sinh, ngày thứ 3" mark={<StatusMark status="today" />} meta="Số 14, ngõ 27" />
        <ListRow onPress={() => undefined} icon="scale" name="Bé Lê Khánh Chi" age="14 tháng" why="Cân đo + vitamin A đợt 1" mark={<StatusMark status="today" />} meta="Số 20, ngõ 27" />
      </ListRows>
    </PhoneScreen>
  )
}

export function QuestionPage() {
  const [answer, setAnswer] = useState<YesNo>()
  return (
    <PhoneScreen
      title="Bé có bị rút lõm lồng ngực không?"
      ground="card"
      bar={<FlowBar title="Bé Nguyễn Gia Bảo" subtitle="7 ngày tuổi · con chị Hạnh" back="/" backLabel="Dừng lại, giữ nháp" saved isPageHeading={false} />}
      strip={<StepDots label="Dấu hiệu nguy hiểm" current={3} steps={['clear', 'danger', 'clear', 'todo', 'todo', 'todo', 'todo', 'todo']} />}
      actionsLook="bare"
      actions={
        <>
          <AnswerPair labelledBy="question" value={answer} onAnswer={setAnswer} />
          <ButtonPair spread>
            <Button variant="quiet" icon="back">
              Câu trước
            </Button>
            <Button variant="quiet" icon="help">
              Chưa chắc
            </Button>
          </ButtonPair>
        </>
      }
    >
      <div style={{ height: 212, borderRadius: 18, background: '#FFF6E8' }} />
      <ButtonPair>
        <Button variant="tint" icon="expand">
          Cho mẹ xem
        </Button>
        <Button variant="tint" icon="speaker">
          Nghe đọc
        </Button>
      </ButtonPair>
      <h1 id="question" style={{ fontSize: 'var(--text-title)', fontWeight: 'var(--weight-head)' }}>
        Bé có bị rút lõm lồng ngực không?
      </h1>
      <p style={{ color: 'var(--ink-2)', fontSize: 'var(--text-strong)' }}>Vén áo bé. Nhìn phần dưới ngực lúc bé hít vào, khi bé nằm yên.</p>
    </PhoneScreen>
  )
}

export function DangerPage() {
  return (
    <PhoneScreen
      title="Đưa bé đi khám ngay"
      bar={<DangerBar title="Đưa bé đi khám ngay" who="Bé Nguyễn Gia Bảo · 7 ngày tuổi" signs="Rút lõm lồng ngực, thở 68 lần/phút" />}
      actionsLook="bare"
      actions={
        <>
          <Button variant="primary" size="large" wide icon="qr">
            Đưa phiếu cho gia đình
          </Button>
          <Button variant="bare">Gia đình chưa đi được</Button>
        </>
      }
    >
      <Button variant="ok-call" size="call" wide icon="phone" href="tel:02253000115" detail="Hộ sinh Hoa · 0225 3000 115">
        Gọi Trạm Y tế
      </Button>
      <ButtonPair>
        <Button variant="ok-outline" size="large" icon="ambulance" href="tel:115">
          Gọi 115
        </Button>
        <Button variant="ok-outline" size="large" icon="people" href="tel:0900000000">
          Gọi bố bé
        </Button>
      </ButtonPair>
      <Card heading="Trên đường đi">
        <NumberedList items={['Ủ ấm da kề da với mẹ, đội mũ', 'Cho bú mẹ nếu bé bú được', 'Mang sổ theo dõi và thẻ BHYT']} />
      </Card>
      <Card>
        <ButtonPair spread>
          <FactList stacked facts={[{ label: 'Nơi đến', value: 'Bệnh viện Trẻ em, Cấp cứu' }]} />
          <Button variant="quiet">Đổi</Button>
        </ButtonPair>
      </Card>
      <Banner tone="waiting" action={{ label: 'Nhắn SMS', href: 'sms:0900000000' }}>
        Chưa có mạng. Phiếu đã lưu, có mạng sẽ tự gửi.
      </Banner>
    </PhoneScreen>
  )
}

export function SyncPage() {
  const waiting = [
    { what: 'Thăm hộ 032, chị Hạnh', at: '9:58' },
    { what: 'Cân đo: bé An Nhiên', at: '10:12' },
    { what: 'Tiêm chủng: bé Minh Đức', at: '10:40' },
  ]
  return (
    <PhoneScreen
      title="Đồng bộ"
      bar={
        <FlowBar title="Đồng bộ" back={() => undefined}>
          <BarNote icon="cloud-off" tone="waiting">
            Chưa có mạng
          </BarNote>
        </FlowBar>
      }
      actions={
        <>
          <Button variant="primary" size="large" wide>
            Gửi lại ngay
          </Button>
          <Button size="large" wide icon="qr">
            Nộp bằng mã QR
          </Button>
        </>
      }
    >
      <Card>
        <ProofHead icon="shield-check" tone="ok" title="Đủ 214 phiếu trong máy">
          Gửi gần nhất: 9:49 hôm nay
        </ProofHead>
        <CountTiles
          tiles={[
            { icon: 'double-check', count: 210, label: 'Đã gửi', tone: 'ok' },
            { icon: 'arrow-up', count: 3, label: 'Chờ gửi', tone: 'waiting' },
            { icon: 'octagon-alert', count: 1, label: 'Cần sửa', tone: 'danger' },
          ]}
        />
      </Card>
      <SectionHeading>Cần sửa</SectionHeading>
      <Card edge="danger">
        <div>
          <PersonLine name="Bé Lê Khánh Chi, cân ngày 15/6" why="Cân nặng ghi 92 kg. Có phải 9,2 kg không?" />
        </div>
        <ButtonPair>
          <Button variant="primary">Đúng, 9,2 kg</Button>
          <Button>Mở phiếu</Button>
        </ButtonPair>
      </Card>
      <SectionHeading>Chờ gửi</SectionHeading>
      <Card flush>
        <PlainRows>
          {waiting.map(({ what, at }) => (
            <PlainRow key={at} lead={<StatusShape status="waiting" />} end={at}>
              {what}
            </PlainRow>
          ))}
          <PlainRow href="/phieu/1" lead={<StatusShape status="sent" />} end="9:49">
            Thăm hộ 014
          </PlainRow>
        </PlainRows>
      </Card>
    </PhoneScreen>
  )
}
