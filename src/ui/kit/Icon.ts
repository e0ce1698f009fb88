import type Check from '@lucide/svelte/icons/check';

/** An icon of the set: `import Plus from '@lucide/svelte/icons/plus'`. Size and weight come from the classes `.i .s .l .xl`. */
export type Icon = typeof Check;
