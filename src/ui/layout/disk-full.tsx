/** Says that the phone could not keep what was written, and tries again: the form stays as it is meanwhile. */
import { words } from '#language/words.ts'
import { Banner } from './banner.tsx'

export function DiskFull({ onRetry }: { onRetry?: (() => unknown) | undefined }) {
  return (
    <Banner tone="danger" live action={onRetry && { label: words.ui.tryAgain, onPress: () => void onRetry() }}>
      {words.ui.diskFull}
    </Banner>
  )
}
