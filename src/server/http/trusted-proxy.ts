/** Who asks when a proxy stands before us: only what a trusted one says is believed, read from the end, where it wrote it. */
import { BlockList, isIP, isIPv6 } from 'node:net'

/** The part of a request that tells. */
interface Asked {
  env?: { incoming?: { socket: { remoteAddress?: string | undefined } } | undefined }
  req: { header: (name: string) => string | undefined }
}

/** Where a request comes from. */
export interface Whence {
  /** The asker's address; `none` without a socket. */
  address: string
  /** True when a trusted proxy says that the asker came by https. */
  isHttps: boolean
  /** True when it comes from this machine and from behind no proxy. */
  isLocal: boolean
}

/** The proxies that are trusted when none is named: those on this machine. */
const ownMachine = ['127.0.0.0/8', '::1']
const loopback = listOf(ownMachine) ?? new BlockList()
const MOST_HOPS = 20

/** A list of addresses and ranges (`10.0.0.5`, `10.1.0.0/16`, `fd00::/8`); undefined when one is neither, or means everybody. */
function listOf(ranges: readonly string[]): BlockList | undefined {
  const list = new BlockList()
  for (const range of ranges) {
    const [address = '', bits, more] = range.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (isIP(address) === 0 || more !== undefined) return undefined
    if (bits === undefined) list.addAddress(address, family)
    else if (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= (family === 'ipv6' ? 128 : 32)) list.addSubnet(address, Number(bits), family)
    else return undefined
  }
  return list
}

/** True for ranges that can be used. */
export function areRanges(ranges: readonly string[]): boolean {
  return listOf(ranges) !== undefined
}

/** Tells of each request where it comes from; `ranges` are the trusted proxies. */
export function createWhence(ranges: readonly string[] = ownMachine): (ask: Asked) => Whence {
  const trusted = listOf(ranges) ?? loopback
  return (ask) => {
    const socket = plain(ask.env?.incoming?.socket.remoteAddress ?? 'none')
    const forwarded = ask.req.header('x-forwarded-for')
    const isBehind = ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via'].some((name) => ask.req.header(name) !== undefined)
    const isLocal = holds(loopback, socket) && !isBehind
    if (!holds(trusted, socket)) return { address: socket, isHttps: false, isLocal }
    const isHttps = ask.req.header('x-forwarded-proto')?.split(',').at(-1)?.trim().toLowerCase() === 'https'
    return { address: asker(socket, forwarded, trusted), isHttps, isLocal }
  }
}

/** From the end to the first who is no trusted proxy; what stands before him he wrote himself. */
function asker(socket: string, forwarded: string | undefined, trusted: BlockList): string {
  let nearest = socket
  for (const hop of (forwarded ?? '').split(',').slice(-MOST_HOPS).toReversed()) {
    const address = plain(hop.trim())
    if (isIP(address) === 0) return nearest
    nearest = address
    if (!holds(trusted, address)) return nearest
  }
  return nearest
}

function holds(list: BlockList, address: string): boolean {
  const version = isIP(address)
  return version !== 0 && list.check(address, version === 6 ? 'ipv6' : 'ipv4')
}

/** An IPv4 address that came through an IPv6 socket, as IPv4. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '')
}

/** What limits count by: an IPv6 host may take any address of its /64, so that it counts as one. */
export function limitKey(address: string): string {
  if (!isIPv6(address)) return address
  const [head = '', tail = ''] = new URL(`http://[${address.replace(/%.*$/, '')}]`).hostname.slice(1, -1).split('::')
  const before = head.split(':').filter((group) => group !== '')
  const after = tail.split(':').filter((group) => group !== '')
  const groups = [...before, ...Array.from({ length: 8 - before.length - after.length }, () => '0'), ...after]
  return `${groups.slice(0, 4).join(':')}::/64`
}
