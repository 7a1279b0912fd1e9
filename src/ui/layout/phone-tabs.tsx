/** The five tabs at the foot of the collaborator's main screens. */
import { words } from '#language/words.ts'
import { TabBar, type TabItem } from './tab-bar.tsx'

const tabs = [
  { href: '/hom-nay', label: words.app.tabToday, icon: 'list' },
  { href: '/gia-dinh', label: words.app.tabFamily, icon: 'house' },
  { href: '/ghi-moi', label: words.app.tabNew, icon: 'plus', prominent: true },
  { href: '/the-tranh', label: words.app.tabCards, icon: 'cards' },
  { href: '/so-tay', label: words.app.tabNotebook, icon: 'book' },
] as const satisfies readonly TabItem[]

/** `current` is the address of the tab that the screen belongs to. */
export function PhoneTabs({ current }: { current: (typeof tabs)[number]['href'] }) {
  return <TabBar current={current} items={tabs} />
}
