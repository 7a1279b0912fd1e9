/** Shown in place of enrolment inside Zalo: what is written there would never be found again in Chrome. */
import { useState } from 'react'
import { words } from '#language/words.ts'
import { Button } from '#ui/action/button.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { MainBar } from '#ui/layout/app-bar.tsx'
import { Card } from '#ui/layout/card.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { IconTile } from '#ui/icon/icon-tile.tsx'
import { chromeAddress } from './enrol-code.ts'
import styles from './enrol.module.css'

export function ZaloNotice({ userAgent, address }: { userAgent: string; address: string }) {
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no')
  const chrome = chromeAddress(userAgent, address)
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => setCopied('yes'),
      () => setCopied('failed'),
    )
  return (
    <PhoneScreen
      title={words.enrol.zaloTitle}
      bar={<MainBar title={words.enrol.zaloTitle} />}
      actions={
        <>
          {chrome !== undefined && (
            <Button href={chrome} variant="primary" size="large" wide>
              {words.enrol.zaloOpen}
            </Button>
          )}
          <Button icon="share" wide onPress={copy}>
            {words.enrol.zaloCopy}
          </Button>
        </>
      }
    >
      <Card>
        <div className={styles.centre}>
          <IconTile icon="device" size={72} />
        </div>
        <p>{words.enrol.zaloWhy}</p>
        <p className={styles.address}>{address}</p>
      </Card>
      {copied === 'yes' && <Banner tone="ok" live>{words.enrol.zaloCopied}</Banner>}
      {copied === 'failed' && <Banner tone="waiting" icon="help" live>{words.enrol.zaloCopyFailed}</Banner>}
    </PhoneScreen>
  )
}
