/** Two buttons of equal weight side by side; one under the other when the text is large. */
import type { ReactNode } from 'react'
import styles from './button-pair.module.css'

/** `spread`: two quiet actions, one at each edge ("Câu trước", "Chưa chắc"). */
export function ButtonPair({ children, spread = false }: { children: ReactNode; spread?: boolean }) {
  return <div className={spread ? styles.spread : styles.pair}>{children}</div>
}
