/** The search box; at the station the key `/` leads to it from anywhere. */
import { useEffect, useRef } from 'react'
import { words } from '#language/words.ts'
import { Icon } from '../icon/icon.tsx'
import styles from './search-box.module.css'

type SearchBoxProps = {
  id: string
  value: string
  onChange: (value: string) => void
  onSubmit?: () => void
  label?: string
  placeholder?: string
  /** Listen for `/`. */
  slashKey?: boolean
}

const isTyping = (element: Element | null) =>
  element instanceof HTMLElement && (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName))

export function SearchBox({
  id,
  value,
  onChange,
  onSubmit,
  label = words.ui.search.label,
  placeholder,
  slashKey = false,
}: SearchBoxProps) {
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (!slashKey) return undefined
    const go = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || isTyping(document.activeElement)) return
      event.preventDefault()
      box.current?.focus()
      box.current?.select()
    }
    document.addEventListener('keydown', go)
    return () => document.removeEventListener('keydown', go)
  }, [slashKey])

  return (
    <form
      role="search"
      className={styles.search}
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit?.()
      }}
    >
      <Icon name="search" size={20} />
      <label htmlFor={id} className="visually-hidden">
        {label}
      </label>
      <input
        ref={box}
        id={id}
        type="search"
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {slashKey && <kbd aria-hidden="true">/</kbd>}
    </form>
  )
}
