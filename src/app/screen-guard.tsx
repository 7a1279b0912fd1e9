/** Keeps one broken screen from closing the book: says so, and offers the way back; what was answered is stored already. */
import { Component, type ReactNode } from 'react'
import { words } from '#language/words.ts'
import { Button } from '#ui/action/button.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'

interface GuardState {
  failed: boolean
}

/** Wraps the screen of one address; a new address starts afresh through its `key`. */
export class ScreenGuard extends Component<{ children: ReactNode; home: string }, GuardState> {
  override state: GuardState = { failed: false }

  static getDerivedStateFromError(): GuardState {
    return { failed: true }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return (
      <main>
        <EmptyState icon="book" action={<Button href={this.props.home}>{words.app.toStart}</Button>}>
          {words.app.screenFailed}
        </EmptyState>
      </main>
    )
  }
}
