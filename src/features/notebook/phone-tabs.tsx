/** The five tabs at the foot of this tab's screen. */
import { words } from '#language/words.ts'
import { TabBar } from '#ui/layout/tab-bar.tsx'

export function PhoneTabs() {
  return (
    <TabBar
      current="/so-tay"
      items={[
        { href: '/hom-nay', label: words.app.tabToday, icon: 'list' },
        { href: '/gia-dinh', label: words.app.tabFamily, icon: 'house' },
        { href: '/ghi-moi', label: words.app.tabNew, icon: 'plus', prominent: true },
        { href: '/the-tranh', label: words.app.tabCards, icon: 'cards' },
        { href: '/so-tay', label: words.app.tabNotebook, icon: 'book' },
      ]}
    />
  )
}
