/** A link that works once, to be handed over: as a QR picture, as text, copied by one press. */
import { useState } from 'react'
import type { ReactNode } from 'react'
import { renderSVG } from 'uqr'
import { stationWords } from '#language/station-words.ts'
import { Button } from '#ui/action/button.tsx'
import styles from './secret-link.module.css'

export function QrPicture({ text, alt }: { text: string; alt: string }) {
  return <img className={styles.qr} src={qrAddress(text)} alt={alt} width={232} height={232} />
}

/** The link in words with the button that copies it; what else can be pressed stands beside it. */
export function CopyLink({ link, children }: { link: string; children: ReactNode }) {
  const [copied, setCopied] = useState<string>()
  const { invite } = stationWords.station
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link)
      setCopied(invite.copied)
    } catch {
      // Without https or permission the browser refuses: the link can still be marked by hand.
      setCopied(invite.notCopied)
    }
  }
  return (
    <div className={styles.box}>
      <p className={styles.link}>{link}</p>
      {copied && <p role="status">{copied}</p>}
      <div className={styles.actions}>
        <Button icon="share" onPress={copy}>
          {invite.copy}
        </Button>
        {children}
      </div>
    </div>
  )
}

/** As a picture's address, because the page's policy lets no markup in from outside. */
function qrAddress(text: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(renderSVG(text, { ecc: 'M', border: 2 }))}`
}
