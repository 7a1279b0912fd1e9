/** A fresh code for one phone: eight big digits, the QR, the link, and how long it still works. */
import { useEffect, useState } from 'react'
import { renderSVG } from 'uqr'
import { stationWords } from '#language/station-words.ts'
import { words } from '#language/words.ts'
import type { EnrolmentCode } from '#protocol/station.ts'
import { Button } from '#ui/action/button.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import styles from './collaborators.module.css'

const SECOND = 1000

export function CodeCard({ code, onClose }: { code: EnrolmentCode; onClose: () => void }) {
  const [now, setNow] = useState(() => Date.now())
  const [copied, setCopied] = useState<string>()
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), SECOND)
    return () => window.clearInterval(timer)
  }, [])
  const { invite } = stationWords.station
  const left = Math.max(0, Math.ceil((code.expiresAt - now) / SECOND))
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code.link)
      setCopied(invite.copied)
    } catch {
      // Without https or permission the browser refuses: the link can still be marked by hand.
      setCopied(invite.notCopied)
    }
  }
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
      <img className={styles.qr} src={qrAddress(code.link)} alt={invite.qrAlt} width={232} height={232} />
      <p>{invite.codeWords}</p>
      <p className={`${styles.digits} tabular`}>{code.code.replace(/^(\d{4})(\d{4})$/, '$1 $2')}</p>
      <p role="timer" className="tabular">
        {invite.left(Math.floor(left / 60), left % 60)}
      </p>
      <p className={styles.link}>{code.link}</p>
      {copied && <p role="status">{copied}</p>}
      <div className={styles.actions}>
        <Button icon="share" onPress={copy}>
          {invite.copy}
        </Button>
        <Button variant="primary" onPress={onClose}>
          {invite.done}
        </Button>
      </div>
    </div>
  )
}

/** As a picture's address, because the page's policy lets no markup in from outside. */
function qrAddress(link: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(renderSVG(link, { ecc: 'M', border: 2 }))}`
}
