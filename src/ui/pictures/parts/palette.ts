// The colours and line weights that all picture cards share, so that they read as one hand's work.

export const palette = {
  cream: '#FFF6E8',
  ground: '#F2E2C6',
  blanket: '#D9EEE9',
  stitch: '#A9D3C9',
  cloth: '#FFFFFF',
  ink: '#6B3F22',
  dark: '#4A2C18',
  lip: '#8A3B2C',
  crease: '#D79B70',
  navel: '#A8693F',
  adult: '#EBB78A',
  blouse: '#3F8F86',
  blouseDark: '#2F746C',
  trousers: '#4B5A6B',
  calm: '#0B5A52',
  danger: '#B3221A',
  inflamed: '#E5705C',
  pus: '#EFD65A',
  milk: '#FFFDF6',
  curd: '#F3E7BE',
  water: '#7DB9E0',
  cold: '#4F83BE',
  blue: '#8FA6D3',
  yellow: '#F2C230',
  stool: '#C9A227',
  leaf: '#7FB069',
  wood: '#C9965F',
  bike: '#E2A24B',
  shirt: '#6C86B0',
  roof: '#CF7B52',
  wall: '#FBE7C2',
} as const;

export const skins = {
  normal: { body: '#F7D2AF', limb: '#F3C6A0', cheek: '#F0A98C' },
  yellow: { body: '#F8DB77', limb: '#F5D05F', cheek: '#EDB34A' },
  blue: { body: '#E6D6D3', limb: '#D3CBDA', cheek: '#B3A8CC' },
  flushed: { body: '#F7BD9F', limb: '#F3B593', cheek: '#E2644E' },
  pale: { body: '#F6E0CB', limb: '#EFD6C0', cheek: '#EBC9B4' },
} as const;

export type Skin = keyof typeof skins;

export const outline = 2.6;
