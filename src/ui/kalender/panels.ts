/**
 * What the month does not need to be seen and used, fetched once it stands: lists to choose from and menus weigh more
 * than the calendar itself.
 */
export { default as FilterBar } from './FilterBar.svelte';
export { default as ItemInspector } from './ItemInspector.svelte';
