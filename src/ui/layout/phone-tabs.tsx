/** The tabs at the foot of the phone's main screens: five of the collaborator, three of a head of a group. */
import { createContext, use } from 'react'
import { words } from '#language/words.ts'
import { TabBar, type TabItem } from './tab-bar.tsx'

const tabs = [
  { href: '/hom-nay', label: words.app.tabToday, icon: 'list' },
  { href: '/gia-dinh', label: words.app.tabFamily, icon: 'house' },
  { href: '/ghi-moi', label: words.app.tabNew, icon: 'plus', prominent: true },
  { href: '/the-tranh', label: words.app.tabCards, icon: 'cards' },
  { href: '/so-tay', label: words.app.tabNotebook, icon: 'book' },
] as const satisfies readonly TabItem[]

const groupHeadTabs: readonly TabItem[] = [
  { href: '/hom-nay', label: words.groupHead.tabHome, icon: 'list' },
  { href: '/buoi-nhom', label: words.groupHead.tabSession, icon: 'people' },
  { href: '/tre-can-giup', label: words.groupHead.tabHelp, icon: 'lock' },
]

/** True around the app of a head of a group. */
export const GroupHeadTabs = createContext(false)

/** `current` is the address of the tab that the screen belongs to. */
export function PhoneTabs({ current }: { current: (typeof tabs)[number]['href'] }) {
  return <TabBar current={current} items={use(GroupHeadTabs) ? groupHeadTabs : tabs} />
}
