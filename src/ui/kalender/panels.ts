/**
 * What the month does not need to be seen and used, fetched once it stands: lists to choose from, menus and the other views
 * weigh more than the calendar itself.
 */
export { default as FilterBar } from './FilterBar.svelte';
export { default as ItemInspector } from './ItemInspector.svelte';
export { default as OutMenu } from './OutMenu.svelte';
export { default as OtherView } from './OtherView.svelte';
export { default as StatusDialog } from './StatusDialog.svelte';
