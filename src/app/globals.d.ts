/** Names that the build puts in. */
declare const __APP_VERSION__: string
/** Stands for the rules of `src/domain`: another build with the same rules has the same. */
declare const __RULES__: string
