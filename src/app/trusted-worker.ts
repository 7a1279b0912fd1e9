/** The one address that may become a script: browsers with Trusted Types take it only from this policy, the others as it is. */

/** Where the service worker lies. */
const WORKER = '/service-worker.js'

/** The part of Trusted Types that is used here; Chromium has it, not every browser. */
interface TrustedTypesHost {
  trustedTypes?: { createPolicy: (name: string, rules: { createScriptURL: (address: string) => string }) => { createScriptURL: (address: string) => string } }
}

/** Named in the content security policy, which lets no other be made, nor this one twice. */
const policy = (globalThis as TrustedTypesHost).trustedTypes?.createPolicy('so-noi-worker', {
  createScriptURL: (address) => {
    if (address === WORKER) return address
    throw new TypeError('only the service worker')
  },
})

/** The address of the service worker in the form that the browser takes. */
export function workerAddress(): string {
  return policy?.createScriptURL(WORKER) ?? WORKER
}
