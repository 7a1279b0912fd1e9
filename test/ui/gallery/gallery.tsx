/** Every part of the interface kit on pages of its own, by `?page=…&theme=…&text=…`; for checking only. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../../harness/all-words.ts'
import '#ui/style/base.css'
import { textSizes, themes, useTheme } from '#ui/hooks/use-theme.ts'
import { DangerPage, QuestionPage, SyncPage, TodayPage } from './phone-pages.tsx'
import { ChartPage } from './chart-page.tsx'
import { FormPage, PartsPage } from './form-pages.tsx'
import { IndicatorPage, InboxPage, StationSyncPage } from './station-pages.tsx'

const pages = {
  today: TodayPage,
  question: QuestionPage,
  danger: DangerPage,
  sync: SyncPage,
  form: FormPage,
  parts: PartsPage,
  chart: ChartPage,
  inbox: InboxPage,
  indicators: IndicatorPage,
  station: StationSyncPage,
}

function Gallery() {
  const query = new URLSearchParams(location.search)
  const theme = themes.find((one) => one === query.get('theme')) ?? 'light'
  const text = textSizes.find((one) => String(one) === query.get('text')) ?? 1
  useTheme({ theme, text })
  const name = query.get('page') ?? 'today'
  const Page = Object.entries(pages).find(([id]) => id === name)?.[1] ?? TodayPage
  return <Page />
}

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Gallery />
    </StrictMode>,
  )
}
