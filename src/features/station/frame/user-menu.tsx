/** Who is signed in, with the language and the way out behind the name. */
import { useEffect, useRef, useState } from 'react'
import { languageCodes, languageNames, spoken } from '#language/languages.ts'
import { stationWords } from '#language/station-words.ts'
import { Button } from '#ui/action/button.tsx'
import { Icon } from '#ui/icon/icon.tsx'
import { initialsOf } from '#ui/layout/station-shell.tsx'
import { accountsAddress } from '../addresses.ts'
import { useStation } from '../station-context.tsx'
import styles from './user-menu.module.css'

export function UserMenu() {
  const { session, signOut, onLanguage } = useStation()
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!open) return undefined
    const closeOutside = (event: PointerEvent | FocusEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false)
    }
    const closeByKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      setOpen(false)
      button.current?.focus()
    }
    document.addEventListener('pointerdown', closeOutside)
    document.addEventListener('focusin', closeOutside)
    document.addEventListener('keydown', closeByKey)
    return () => {
      document.removeEventListener('pointerdown', closeOutside)
      document.removeEventListener('focusin', closeOutside)
      document.removeEventListener('keydown', closeByKey)
    }
  }, [open])
  return (
    <div ref={box} className={styles.box}>
      <button ref={button} type="button" className={styles.who} aria-expanded={open} aria-controls="user-menu" onClick={() => setOpen(!open)}>
        <span className={styles.initials} aria-hidden="true">
          {initialsOf(session.name)}
        </span>
        <span className={styles.names}>
          <b>{session.name}</b>
          <span>{stationWords.station.roles[session.role]}</span>
        </span>
        <Icon name="chevron-down" size={18} />
      </button>
      {open && (
        <div id="user-menu" className={styles.menu}>
          <p>{stationWords.station.signedInAs(session.login)}</p>
          <Button icon="settings" wide href={accountsAddress({ own: true })} onPress={() => setOpen(false)}>
            {stationWords.station.ownAccount}
          </Button>
          {languageCodes
            .filter((code) => code !== spoken)
            .map((code) => (
              <Button key={code} wide onPress={() => onLanguage(code)}>
                <span lang={code}>{languageNames[code]}</span>
              </Button>
            ))}
          <Button icon="logout" wide onPress={signOut}>
            {stationWords.station.signOut}
          </Button>
        </div>
      )}
    </div>
  )
}
