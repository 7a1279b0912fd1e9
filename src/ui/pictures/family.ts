// What a family of drawings gives: a component for each of its ids.
import type { ComponentType } from 'react';
import type { PictureFamily, PictureId } from '#domain/picture-ids.ts';
import type { PictureProps } from './parts/picture-frame.tsx';

export type Drawing = ComponentType<PictureProps>;
export type Family<Name extends PictureFamily> = Record<PictureId<Name>, Drawing>;
export type Drawings = Readonly<Partial<Record<PictureId, Drawing>>>;
