/** The icon drawings: strokes on a 24 grid, 2 px wide, as one path per icon. */

const circle = (x: number, y: number, r: number) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`

const box = (x: number, y: number, w: number, h: number, r: number) =>
  `M${x + r} ${y}h${w - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${h - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}h${2 * r - w}` +
  `a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - h}a${r} ${r} 0 0 1 ${r} ${-r}z`

const dot = (x: number, y: number) => `M${x} ${y}v.1`
const octagon = 'M8.2 2.8h7.6l5.4 5.4v7.6l-5.4 5.4H8.2l-5.4-5.4V8.2z'
const cloud = 'M7 18a4.5 4.5 0 0 1-.6-8.96A6 6 0 0 1 18 10.2 4 4 0 0 1 17.6 18'
const bulb = 'M9 18h6M10 21h4M8.6 15.2a6 6 0 1 1 6.8 0c-.4.4-.6.9-.6 1.4v1.4H9.2v-1.4c0-.5-.2-1-.6-1.4z'

export const iconPaths = {
  back: 'M15 5l-7 7 7 7',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  'double-check': 'm2.5 12.5 4 4L14 8.5M11 15l1.5 1.5 8-8',
  'arrow-up': 'M12 20V5m-6 6 6-6 6 6',
  'octagon-alert': `${octagon}M12 7.5V13${dot(12, 16.4)}`,
  diamond: 'M12 2.8 21.2 12 12 21.2 2.8 12z',
  'diamond-alert': `M12 2.8 21.2 12 12 21.2 2.8 12zM12 8v4.5${dot(12, 15.9)}`,
  disc: `${circle(12, 12, 8.5)}${circle(12, 12, 3)}`,
  'disc-check': `${circle(12, 12, 9)}m5 .5 3 3 5.5-6`,
  ring: circle(12, 12, 8.5),
  'dashed-ring': [0, 1, 2, 3, 4, 5, 6, 7]
    .map((step) => {
      const at = (turn: number) => `${(12 + 8.5 * Math.cos(turn)).toFixed(2)} ${(12 + 8.5 * Math.sin(turn)).toFixed(2)}`
      const from = (step * Math.PI) / 4
      return `M${at(from)}A8.5 8.5 0 0 1 ${at(from + Math.PI / 8)}`
    })
    .join(''),
  'cloud-up': `${cloud}M12 20v-8m-3 3 3-3 3 3`,
  'cloud-check': `${cloud}M8.8 15.5l2.5 2.5 4.4-4.6`,
  'cloud-off': 'M7 18a4.5 4.5 0 0 1-.6-8.96M9 5.3A6 6 0 0 1 18 10.2 4 4 0 0 1 19.5 17M4 3l16 18',
  phone:
    'M5 4h4l1.6 4.6-2.4 1.6a12 12 0 0 0 5.6 5.6l1.6-2.4L20 15v4a1.6 1.6 0 0 1-1.8 1.6A15.6 15.6 0 0 1 3.4 5.8 1.6 1.6 0 0 1 5 4z',
  ambulance: `M4.5 17h-2V7.5h11V17h-5M13.5 10.5h4l4 4V17H19M13.5 17H15M5.5 12h5M8 9.5v5${circle(6.5, 17.5, 2)}${circle(17, 17.5, 2)}`,
  people: `${circle(9, 8, 3.5)}M3 20c0-4 2.5-6.5 6-6.5s6 2.5 6 6.5M16 5a3.5 3.5 0 0 1 0 6.5M18 14c2 .9 3 3 3 6`,
  house: 'M3.5 11 12 4l8.5 7M6 9.5V20h12V9.5M10 20v-5.5h4V20',
  list: `M9 5h11M9 12h11M9 19h11M3 5l1.2 1.2L6.4 4M3 12l1.2 1.2L6.4 11${circle(4.5, 19, 1.3)}`,
  plus: 'M12 5v14M5 12h14',
  cards: `${box(7, 3, 13, 15, 2)}M4 7v12a2 2 0 0 0 2 2h10M10 14l2.5-3 2 2 1.5-1.8 1.5 2.8${circle(12, 7.5, 1.2)}`,
  book: 'M5 4h11a3 3 0 0 1 3 3v13H8a3 3 0 0 1-3-3zM5 17a3 3 0 0 1 3-3h11M9 8h6',
  baby: `${circle(12, 13, 7.5)}M12 5.5c-1.6-1.4-.4-3.3 1.2-2.6M9.6 12.4v.2M14.4 12.4v.2M9.6 15.6c1.5 1.3 3.3 1.3 4.8 0M4.6 12a1.5 1.5 0 0 0 0 2.6M19.4 12a1.5 1.5 0 0 1 0 2.6`,
  syringe:
    'm17.5 3 3.5 3.5M19.2 4.8 16 8M13.6 5.6l4.8 4.8M15.9 8.1 8.4 15.6 5 16l.4-3.4 7.5-7.5M9.6 9.4l1.6 1.6M7.4 16.6 4 20',
  scale: `${box(3.5, 3.5, 17, 17, 4)}M7.5 11.5a4.5 4.5 0 0 1 9 0zM12 11.5l1.6-2.3M8.5 16.5h7`,
  qr: `${box(4, 4, 6, 6, 1)}${box(14, 4, 6, 6, 1)}${box(4, 14, 6, 6, 1)}M14 14h2.5v2.5M20 14v2M14 20h2M19 19h1v1`,
  speaker: 'M4 9.5v5h3.5L13 19V5L7.5 9.5zM16.5 9a4.2 4.2 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11',
  expand:
    'M4 9V5.5A1.5 1.5 0 0 1 5.5 4H9M15 4h3.5A1.5 1.5 0 0 1 20 5.5V9M20 15v3.5a1.5 1.5 0 0 1-1.5 1.5H15M9 20H5.5A1.5 1.5 0 0 1 4 18.5V15',
  flip: 'M4 11a8 8 0 0 1 14-4.5L20 9M20 4v5h-5M20 13a8 8 0 0 1-14 4.5L4 15M4 20v-5h5',
  help: `${circle(12, 12, 9)}M9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7${dot(12, 16.5)}`,
  search: `${circle(11, 11, 6.5)}M16 16l4.5 4.5`,
  'chevron-right': 'm9 5 7 7-7 7',
  'chevron-down': 'm6 9 6 6 6-6',
  close: 'M6 6l12 12M18 6 6 18',
  edit: 'M4 20l.8-4.2L15.5 5.1a2 2 0 0 1 2.8 0l.6.6a2 2 0 0 1 0 2.8L8.2 19.2zM13.5 7.2l3.3 3.3',
  trash: 'M4 6.5h16M9 6.5V4h6v2.5M6 6.5l1 13.5h10l1-13.5M10 10.5v6M14 10.5v6',
  share: 'M12 14V3.5m-3.5 3.5L12 3.5 15.5 7M8 10.5H5.5v10h13v-10H16',
  message: 'M4.5 5h15a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H11l-4.5 3.5V17h-2a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1zM8 9.5h8M8 13h5',
  printer: 'M7 8V3.5h10V8M5 17H3.5V8.5h17V17H19M7 14h10v6.5H7z',
  download: 'M12 4v11m-4-4 4 4 4-4M4 14v6h16v-6',
  upload: 'M12 15V4m-4 4 4-4 4 4M4 14v6h16v-6',
  clock: `${circle(12, 12, 8.5)}M12 7v5l3.5 2`,
  calendar: `${box(4, 5.5, 16, 15, 2)}M4 10h16M8 3v4M16 3v4`,
  device: `${box(7, 3, 10, 18, 2)}M11 18h2`,
  'shield-check': 'M12 3 5 5.5V11c0 4.8 3 8 7 10 4-2 7-5.2 7-10V5.5zM8.8 11.8l2.4 2.4 4.3-4.6',
  chart: 'M4 20V10M10 20V4M16 20v-7M21 20H3',
  logout: 'M14 4H6v16h8M10 12h11m-4-4 4 4-4 4',
  heart: 'M12 20s-7.5-4.6-7.5-10.2A4.3 4.3 0 0 1 12 7a4.3 4.3 0 0 1 7.5 2.8C19.5 15.4 12 20 12 20z',
  'heart-plus':
    'M12 20s-7.5-4.6-7.5-10.2A4.3 4.3 0 0 1 12 7a4.3 4.3 0 0 1 7.5 2.8C19.5 15.4 12 20 12 20zM12 10.5v4.5M9.8 12.7h4.4',
  camera: `M4 8h3.5L9 5.5h6L16.5 8H20a1 1 0 0 1 1 1v9.5a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V9a1 1 0 0 1 1-1z${circle(12, 13.5, 3.5)}`,
  undo: 'M8.5 5 4.5 9l4 4M4.5 9H14a5.5 5.5 0 0 1 0 11H8',
  filter: 'M4 5.5h16l-6 7.5v5.5l-4 2V13z',
  'walking-route': `${circle(6, 18.5, 2.3)}${circle(18, 5.5, 2.3)}M8.3 18.5H15a3.2 3.2 0 0 0 0-6.4H9a3.2 3.2 0 0 1 0-6.6h6.6`,
  wind: 'M3 9h10.5a2.7 2.7 0 1 0-2.5-3.7M3 13h15a2.7 2.7 0 1 1-2.5 3.7M3 17h7a2.2 2.2 0 1 1-2 3',
  thermometer: 'M10 13.5V5.5a2.5 2.5 0 0 1 5 0v8a4.5 4.5 0 1 1-5 0zM12.5 9v8',
  sun: `${circle(12, 12, 4)}M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4`,
  moon: 'M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5z',
  light: bulb,
  'text-size': 'M2.5 18.5 8 5.5l5.5 13M4.5 14h7M14.5 18.5l3.5-8 3.5 8M15.7 16h4.6',
  'arrow-in': 'M4 12h12M12 7l5 5-5 5M20 5v14',
  lock: `${box(5, 10.5, 14, 10, 2)}M8 10.5V7.5a4 4 0 0 1 8 0v3M12 14.5v2`,
  review: 'M5 4h9l5 5v11H5zM14 4v5h5M8.5 14l2 2 4-4',
  conflict: 'M7 4v16M17 4v16M7 8c5 0 10 3 10 8M17 8c-2 0-4 .6-5.6 1.6',
  duplicate: `${box(3.5, 7, 11, 13, 2)}M9.5 4H18a2.5 2.5 0 0 1 2.5 2.5V16`,
  coverage: 'M4 6h10M4 12h16M4 18h7M18 3.5v5M15.5 6h5',
  settings: `M4 7h9M19 7h1M4 17h1M11 17h9${circle(16, 7, 2.5)}${circle(8, 17, 2.5)}`,
  more: `${circle(5, 12, 1)}${circle(12, 12, 1)}${circle(19, 12, 1)}`,
  backspace: 'M8.5 5H20a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H8.5L3 12zM11.5 9.5l5 5M16.5 9.5l-5 5',
  pill: 'M13.3 4.3a4.5 4.5 0 0 1 6.4 6.4l-9 9a4.5 4.5 0 0 1-6.4-6.4zM8.8 8.8l6.4 6.4',
} as const

export type IconName = keyof typeof iconPaths
