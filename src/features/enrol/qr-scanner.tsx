/** Reads the station's QR code with the camera, where the browser itself can read codes. */
import { useEffect, useRef, useState } from 'react'
import { words } from '#language/words.ts'
import { Banner } from '#ui/layout/banner.tsx'
import { codeInLink } from './enrol-code.ts'
import styles from './enrol.module.css'

interface Detector {
  detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]>
}
type DetectorMaker = new (options: { formats: string[] }) => Detector

/** The browser's own reader of codes; undefined where it has none. */
export function detectorMaker(): DetectorMaker | undefined {
  const maker: unknown = Reflect.get(globalThis, 'BarcodeDetector')
  return typeof maker === 'function' && 'mediaDevices' in navigator ? (maker as DetectorMaker) : undefined
}

const LOOK_EVERY_MS = 200

export function QrScanner({ onCode }: { onCode: (code: string) => void }) {
  const video = useRef<HTMLVideoElement>(null)
  const found = useRef(onCode)
  const [trouble, setTrouble] = useState<string>()
  useEffect(() => {
    found.current = onCode
  })
  useEffect(() => {
    const Maker = detectorMaker()
    const element = video.current
    if (!Maker || !element) return undefined
    const detector = new Maker({ formats: ['qr_code'] })
    let stream: MediaStream | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let stopped = false
    const look = async () => {
      // A frame that is not ready yet is no reason to stop looking.
      const codes = await detector.detect(element).catch(() => [])
      const [text] = codes.map((one) => one.rawValue)
      const code = text === undefined ? undefined : codeInLink(text)
      if (stopped) return
      if (code !== undefined) {
        found.current(code)
        return
      }
      if (text !== undefined) setTrouble(words.enrol.notOurCode)
      timer = setTimeout(() => void look(), LOOK_EVERY_MS)
    }
    const start = async () => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
      if (stopped) {
        stopTracks(stream)
        return
      }
      element.srcObject = stream
      await element.play()
      await look()
    }
    start().catch(() => {
      if (!stopped) setTrouble(words.enrol.cameraClosed)
    })
    return () => {
      stopped = true
      clearTimeout(timer)
      if (stream) stopTracks(stream)
    }
  }, [])
  return (
    <>
      <p id="qr-scanner-title">{words.enrol.scanTitle}</p>
      <video ref={video} className={styles.video} muted playsInline aria-labelledby="qr-scanner-title" />
      {trouble !== undefined && <Banner tone="waiting" icon="camera" live>{trouble}</Banner>}
    </>
  )
}

function stopTracks(stream: MediaStream) {
  for (const track of stream.getTracks()) track.stop()
}
