/** Gallery: every field with and without a mistake, then the loose parts. */
import { useState } from 'react'
import { ChoiceList, ChoiceListMany } from '#ui/action/choice-list.tsx'
import { AnswerPair } from '#ui/action/answer-pair.tsx'
import { Button } from '#ui/action/button.tsx'
import { TrainingRibbon } from '#ui/action/training-ribbon.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import { Keypad } from '#ui/form/keypad.tsx'
import { NumberField } from '#ui/form/number-field.tsx'
import { PhoneField } from '#ui/form/phone-field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { ThreeWayField } from '#ui/form/three-way-field.tsx'
import type { ThreeWayValue } from '#ui/form/three-way-field.tsx'
import { TimeField } from '#ui/form/time-field.tsx'
import { useSpeech } from '#ui/hooks/use-speech.ts'
import { useWatch } from '#ui/hooks/use-watch.ts'
import { iconPaths } from '#ui/icon/icon-paths.ts'
import { Icon } from '#ui/icon/icon.tsx'
import type { IconName } from '#ui/icon/icon.tsx'
import { FlowBar } from '#ui/layout/app-bar.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { Dialog } from '#ui/layout/dialog.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { Pill } from '#ui/layout/pill.tsx'
import { SearchBox } from '#ui/layout/search-box.tsx'
import { SectionHeading } from '#ui/layout/section-heading.tsx'
import { UndoToast } from '#ui/layout/undo-toast.tsx'
import { StatusMark } from '#ui/status/status-mark.tsx'

const today = '2026-06-17'

export function FormPage() {
  const [name, setName] = useState('')
  const [weight, setWeight] = useState<number | null>(92)
  const [grams, setGrams] = useState<number | null>(2640)
  const [phone, setPhone] = useState('091234567')
  const [born, setBorn] = useState('2026-06-31')
  const [adult, setAdult] = useState('1999')
  const [time, setTime] = useState('09:46')
  const [place, setPlace] = useState('')
  const [vitaminK, setVitaminK] = useState<ThreeWayValue>({ answer: 'yes', source: 'discharge-paper' })
  const [attempt, setAttempt] = useState(0)
  const [reason, setReason] = useState<'bus' | 'father' | 'money' | null>(null)
  const [foods, setFoods] = useState<string[]>(['rau'])
  const problems = [
    { id: 'child-name', message: 'Chưa ghi tên bé. Chưa đặt tên thì ghi tên mẹ.' },
    { id: 'weight', message: '92 kg quá nặng với bé 14 tháng. Có phải 9,2 kg?' },
  ]
  const message = (id: string) => problems.find((problem) => problem.id === id)?.message
  return (
    <>
      <TrainingRibbon />
      <PhoneScreen title="Ghi bé mới" hasErrors bar={<FlowBar title="Ghi bé mới" back="/" saved />} actions={<Button variant="primary" size="large" wide onPress={() => setAttempt(attempt + 1)}>Ghi bé</Button>}>
        <ErrorSummary problems={problems} attempt={attempt} />
        <TextField id="child-name" name="name" label="Tên bé" hint="Như trên giấy khai sinh." required value={name} onChange={setName} error={message('child-name')} />
        <NumberField id="weight" name="weight" label="Cân nặng" decimals={1} unit="kg" value={weight} onChange={setWeight} error={message('weight')} />
        <NumberField id="grams" name="grams" label="Cân lúc sinh" unit="g" value={grams} onChange={setGrams} />
        <PhoneField id="phone" name="phone" label="Số điện thoại mẹ" value={phone} onChange={setPhone} />
        <DateField id="born" name="born" label="Ngày sinh" today={today} value={born} onChange={setBorn} />
        <DateField id="adult" name="adult" label="Ngày sinh của mẹ" today={today} value={adult} onChange={setAdult} allowPartial quick={false} />
        <TimeField id="time" name="time" label="Giờ sinh" value={time} onChange={setTime} />
        <SelectField id="place" name="place" label="Nơi sinh" value={place} onChange={setPlace} choices={[{ value: 'a', label: 'Bệnh viện Trẻ em' }, { value: 'b', label: 'Trạm Y tế' }]} />
        <TextField id="note" name="note" label="Ghi thêm" rows={3} value={name} onChange={setName} />
        <TextField id="locked" name="locked" label="Hộ" value="032" disabled onChange={setName} />
        <ThreeWayField id="vitamin-k" name="vitamin-k" label="Bé đã tiêm vitamin K1?" value={vitaminK} onChange={setVitaminK} />
        <ChoiceList id="reason" name="reason" legend="Gia đình chưa đi được vì sao?" error="Chưa chọn lý do. Chọn một dòng." value={reason} onChange={setReason} choices={[{ value: 'bus', label: 'Không có xe' }, { value: 'father', label: 'Chờ bố bé', hint: 'Hẹn giờ bố về' }, { value: 'money', label: 'Lo tốn tiền' }]} />
        <ChoiceListMany id="foods" name="foods" legend="Hôm qua bé ăn gì?" look="chips" values={foods} onChange={setFoods} choices={[{ value: 'gao', label: 'Gạo, cháo' }, { value: 'rau', label: 'Rau' }, { value: 'thit', label: 'Thịt, cá' }]} />
      </PhoneScreen>
    </>
  )
}

const clock = {
  subscribe(observer: { next: (value: string) => void }) {
    observer.next('3 phiếu chờ gửi')
    return { unsubscribe: () => undefined }
  },
}

export function PartsPage() {
  const [weight, setWeight] = useState('9,2')
  const [pin, setPin] = useState('12')
  const [open, setOpen] = useState(new URLSearchParams(location.search).has('dialog'))
  const [query, setQuery] = useState('')
  const [toast, setToast] = useState(true)
  const speech = useSpeech()
  const { value: waiting } = useWatch(() => clock, [])
  const names = Object.keys(iconPaths) as IconName[]
  const statuses = ['danger', 'overdue', 'today', 'upcoming', 'done', 'missing', 'waiting', 'sent'] as const
  return (
    <PhoneScreen title="Các phần" bar={<FlowBar title="ẾỮẰ Các phần" back="/" />}>
      <SearchBox id="find" value={query} onChange={setQuery} placeholder="Tên, số hộ, 3 số cuối" />
      <p>{waiting}</p>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 12 }}>
        {statuses.map((status) => (
          <StatusMark key={status} status={status} />
        ))}
        {statuses.map((status) => (
          <StatusMark key={status} status={status} boxed />
        ))}
      </div>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
        <Pill tone="danger">Cấp cứu · 37 phút</Pill>
        <Pill tone="waiting">Trong tuần</Pill>
        <Pill tone="ok" icon="check">Đã khám</Pill>
        <Pill tone="info">Hẹn 22/6</Pill>
        <Pill>Tổ 5</Pill>
      </div>
      <Banner tone="info" live>Có bản mới. Cập nhật lúc xong việc, không mất phiếu.</Banner>
      <Banner tone="ok">Trạm đã nhận đủ lúc 17:05.</Banner>
      <Banner tone="danger" action={{ label: 'Xem lại', onPress: () => undefined }}>Trạm nhờ xem lại 1 phiếu.</Banner>
      <p id="plain-question">Bé đã bú mẹ trong giờ đầu?</p>
      <AnswerPair labelledBy="plain-question" value="yes" alarming="none" onAnswer={() => undefined} />
      <AnswerPair labelledBy="plain-question" value="no" onAnswer={() => undefined} />
      <Button variant="secondary" disabled>Chưa dùng được</Button>
      <Button onPress={() => setOpen(true)} iconAfter="chevron-down">Mở hộp</Button>
      {speech && <Button icon="speaker" onPress={() => speech.say('Chào chị')}>Nghe đọc</Button>}
      <SectionHeading>Bàn phím</SectionHeading>
      <Keypad label="Cân nặng" value={weight} onChange={setWeight} unit="kg" decimals={1} previous="Lần trước 8,9 kg, ngày 15/5" error="Cân lại: thấp hơn lần trước." onDone={() => undefined} />
      <Keypad label="Mã PIN" value={pin} onChange={setPin} secret />
      <EmptyState icon="house" action={<Button variant="primary" icon="plus">Thêm hộ</Button>}>Chưa có hộ nào. Bấm Thêm hộ, hoặc nhờ trạm nhập sổ cũ.</EmptyState>
      <ul style={{ display: 'flex', flexWrap: 'wrap', gap: 10, fontSize: '0.8125rem' }}>
        {names.map((name) => (
          <li key={name} style={{ display: 'grid', justifyItems: 'center', width: '4.4rem' }}>
            <Icon name={name} size={28} />
            {name}
          </li>
        ))}
      </ul>
      {toast && <UndoToast message="Đã xóa 1 mũi tiêm." onUndo={() => setToast(false)} onExpire={() => setToast(false)} seconds={600} />}
      <Dialog open={open} title="Hộ 032 đã có trong sổ" onClose={() => setOpen(false)} actions={<Button variant="primary" size="large" wide>Mở hộ 032</Button>}>
        <p>Cùng tên chủ hộ, cùng số nhà. Mở hộ 032?</p>
      </Dialog>
    </PhoneScreen>
  )
}
