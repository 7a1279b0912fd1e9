/** Gallery: a child's growth in both charts, and a child whose sex is not known. */
import { GrowthCharts } from '#ui/chart/growth-charts.tsx'
import { FlowBar } from '#ui/layout/app-bar.tsx'
import { Card } from '#ui/layout/card.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'

const on = (occurredOn: string, weightKg: number, lengthHeightCm: number) => ({ occurredOn, weightKg, lengthHeightCm, position: 'lying' as const })
const measurements = [on('2025-06-12', 4.9, 56), on('2025-10-10', 7.2, 66), on('2026-01-10', 7.6, 70.5), on('2026-06-17', 7.7, 74.5)]

export function ChartPage() {
  return (
    <PhoneScreen title="Biểu đồ" bar={<FlowBar title="Bé Lê Khánh Chi" subtitle="14 tháng" back="/" />}>
      <Card heading="Cân nặng, chiều cao">
        <GrowthCharts child={{ sex: 'female', birthDate: '2025-04-10' }} measurements={measurements} today="2026-06-17" />
      </Card>
      <Card>
        <GrowthCharts child={{ sex: 'unknown', birthDate: '2025-04-10' }} measurements={measurements} today="2026-06-17" />
      </Card>
    </PhoneScreen>
  )
}
