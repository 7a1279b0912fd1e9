/** The fresh link of an account: as QR and as text, and until when it works; it is shown this once. */
import { stationWords } from '#language/station-words.ts'
import type { AccountLink } from '#protocol/station-accounts.ts'
import { Button } from '#ui/action/button.tsx'
import { CopyLink, QrPicture } from '../frame/secret-link.tsx'
import { useStation } from '../station-context.tsx'
import { lowerMoment } from './account-state.ts'
import styles from './accounts.module.css'

export function LinkCard({ link: { link, expiresAt }, onClose }: { link: AccountLink; onClose: () => void }) {
  const { now } = useStation()
  const { accountLink, invite } = stationWords.station
  return (
    <div className={styles.form}>
      <p>{accountLink.words}</p>
      <QrPicture text={link} alt={accountLink.qrAlt} />
      <CopyLink link={link}>
        <Button variant="primary" onPress={onClose}>
          {invite.done}
        </Button>
      </CopyLink>
      <p className={styles.note}>{accountLink.until(lowerMoment(expiresAt, now))}</p>
    </div>
  )
}
