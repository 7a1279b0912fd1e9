/** The slip on the whole screen, for the family to photograph: the QR and the same words to read, without a name. */
import { useEffect, useRef, useState } from 'react'
import { words } from '#language/words.ts'
import { Button } from '#ui/action/button.tsx'
import { ButtonPair } from '#ui/action/button-pair.tsx'
import styles from './referral.module.css'

export function SlipSheet({ text, onClose }: { text: string; onClose: () => void }) {
  const element = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    element.current?.showModal()
  }, [])
  const canShare = 'share' in navigator
  const share = async () => {
    try {
      await navigator.share({ text })
    } catch (reason) {
      // Closing the share sheet is an answer, not a failure.
      if (!(reason instanceof DOMException)) throw reason
    }
  }
  return (
    <dialog ref={element} className={styles.sheet} aria-labelledby="slip-title" onClose={onClose}>
      <h2 id="slip-title">{words.referral.slip.title}</h2>
      <QrCode text={text} />
      <p className={styles.slip} lang="vi">{text}</p>
      <p>{words.referral.slip.how}</p>
      <div className={styles.push} />
      <ButtonPair>
        {canShare && <Button size="large" icon="share" onPress={share}>{words.referral.slip.share}</Button>}
        <Button size="large" variant="primary" icon="close" onPress={onClose}>{words.ui.close}</Button>
      </ButtonPair>
    </dialog>
  )
}

/** Drawn as one path; the encoder is fetched only when a slip is shown. */
function QrCode({ text }: { text: string }) {
  const [code, setCode] = useState<{ size: number; path: string }>()
  useEffect(() => {
    let left = false
    void import('uqr').then(({ encode }) => {
      if (!left) setCode(pathOf(encode(text, { ecc: 'M', border: 2 })))
    })
    return () => {
      left = true
    }
  }, [text])
  if (!code) return <p role="status">{words.referral.slip.loading}</p>
  return (
    <svg className={styles.qr} viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={words.referral.slip.qr} shapeRendering="crispEdges">
      <rect width={code.size} height={code.size} fill="#fff" />
      <path d={code.path} fill="#000" />
    </svg>
  )
}

function pathOf({ size, data }: { size: number; data: readonly (readonly boolean[])[] }): { size: number; path: string } {
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return { size, path }
}
