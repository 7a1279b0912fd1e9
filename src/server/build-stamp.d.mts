/** Types of `build-stamp.mjs`, which runs before anything is compiled. */
export function stampPath(root: string): string
export function sourceStamp(root: string): string
export function rulesStamp(root: string): string
