/** A fresh code for one phone: eight big digits, the QR, the link, and how long it still works. */
import { useEffect, useState } from 'react'
import { stationWords } from '#language/station-words.ts'
import { words } from '#language/words.ts'
import type { EnrolmentCode } from '#protocol/station.ts'
import { Button } from '#ui/action/button.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { CopyLink, QrPicture } from '../frame/secret-link.tsx'
import styles from './collaborators.module.css'

const SECOND = 1000

export function CodeCard({ code, onClose }: { code: EnrolmentCode; onClose: () => void }) {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), SECOND)
    return () => window.clearInterval(timer)
  }, [])
  const { invite } = stationWords.station
  const left = Math.max(0, Math.ceil((code.expiresAt - now) / SECOND))
  if (left === 0) {
    return (
      <>
        <Banner tone="waiting" icon="clock" live>
          {invite.expired}
        </Banner>
        <Button wide onPress={onClose}>
          {words.ui.close}
        </Button>
      </>
    )
  }
  return (
    <div className={styles.code}>
      <QrPicture text={code.link} alt={invite.qrAlt} />
      <p>{invite.codeWords}</p>
      <p className={`${styles.digits} tabular`}>{code.code.replace(/^(\d{4})(\d{4})$/, '$1 $2')}</p>
      <p role="timer" className="tabular">
        {invite.left(Math.floor(left / 60), left % 60)}
      </p>
      <CopyLink link={code.link}>
        <Button variant="primary" onPress={onClose}>
          {invite.done}
        </Button>
      </CopyLink>
    </div>
  )
}
