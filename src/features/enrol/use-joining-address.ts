/** The address on which a phone joins, and the code that a link brings there. */
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { codeInAddress, HERE } from './enrol-code.ts'

/** Goes to the address; returns the code of the newest link that was tapped. */
export function useJoiningAddress(): string | undefined {
  const [path, navigate] = useLocation()
  const [code, setCode] = useState(() => codeInAddress(window.location.href))
  useEffect(() => {
    // The first download is to be seen on this address, wherever the app was opened.
    if (path !== HERE) navigate(`${HERE}${window.location.hash}`, { replace: true })
  }, [path, navigate])
  useEffect(() => {
    // A link tapped while this screen is open changes only the end of the address; an end without a code is our own clearing.
    const read = () => setCode((before) => codeInAddress(window.location.href) ?? before)
    window.addEventListener('hashchange', read)
    return () => window.removeEventListener('hashchange', read)
  }, [])
  return code
}
