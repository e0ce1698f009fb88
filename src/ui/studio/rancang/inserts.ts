import { FIELD_KINDS } from '#core/design/edit/field-parts.ts';
import { siteAddress } from '#core/design/office-values.ts';
import type { Template } from '#core/design/template.ts';
import { NEW_PARTS, newPart, OF_SEVERAL_PAGES, type NewPart } from '#editor/shape/new-parts.ts';
import type { App } from '#ui/app/app.svelte.ts';
import type { AppCommand } from '#ui/app/commands.svelte.ts';
import type { DesignStore } from '../design-store.svelte.ts';
import { keysFor, ONLY_OF_TEMPLATES, type ActOf } from '../keys/studio-keys.ts';
import type { StudioStock } from '../studio-stock.ts';
import { addField } from './field-slot.ts';
import type { PageEditor } from './page-editor.svelte.ts';
import { addPhotoSlot } from './photo-slot.ts';

/** Something that can be put on the page: the menu shows it, and each has a key of its own. */
interface Insert {
  readonly act: ActOf<'insert'>;
  readonly label: string;
  readonly isEnabled: boolean;
  readonly run: () => void;
}

/** What is asked for first: an icon, a file, a photo of the office. */
interface Asks {
  readonly icon: () => void;
  readonly picture: () => void;
  readonly officePhoto: () => void;
}

/** Everything that can be put on the page now, in the order of the menu. */
export function insertsOf(
  app: App,
  {
    store,
    stock,
    editor,
    asks,
  }: {
    readonly store: DesignStore;
    readonly stock: StudioStock;
    readonly editor: PageEditor;
    readonly asks: Asks;
  },
): readonly Insert[] {
  const t = app.words.rancang;
  const isEnabled = editor.mayAdd;
  const wordsOf = (kind: NewPart): string => {
    if (kind === 'qr') return siteAddress(store.document.brand.contacts) ?? t.newAddress;
    return kind === 'scrim' || kind === 'pageNumber' ? t.newParts[kind] : t.newText;
  };
  return [
    ...NEW_PARTS.map((kind) => ({
      act: kind,
      label: t.newParts[kind],
      isEnabled: isEnabled && (editor.pageCount > 1 || !OF_SEVERAL_PAGES.has(kind)),
      run: () => editor.add([newPart(kind, editor.page, wordsOf(kind))]),
    })),
    { act: 'icon', label: t.newIcon, isEnabled, run: asks.icon },
    { act: 'picture', label: t.picture.fromFile, isEnabled, run: asks.picture },
    { act: 'officePhoto', label: t.picture.fromOffice, isEnabled, run: asks.officePhoto },
    ...fieldsOf(app, { store, stock, editor }),
  ];
}

function fieldsOf(
  app: App,
  {
    store,
    stock,
    editor,
  }: { readonly store: DesignStore; readonly stock: StudioStock; readonly editor: PageEditor },
): readonly Insert[] {
  const { officeTemplates: t } = app.words;
  // Read when it is done: the next key may come before the list is made anew.
  const template = (): Template => store.document.template;
  const photoWords = { label: t.photoSlot, hint: t.photoHint };
  return [
    {
      act: 'photo',
      label: t.photoSlot,
      isEnabled: editor.isTemplate && editor.mayAdd,
      run: () => addPhotoSlot(editor, template(), photoWords, stock.samplePhotos),
    },
    ...FIELD_KINDS.map((kind) => ({
      act: kind,
      label: t.fields[kind].label,
      isEnabled: editor.mayAdd,
      run: () =>
        addField(editor, template(), kind, {
          ...t.fields[kind],
          // Apart from what templates ask for, now and in later versions.
          label: editor.isTemplate ? t.fields[kind].label : t.ownFields[kind],
        }),
    })),
  ];
}

/** As entries of the menu; what only templates hold is not told in designs. */
export function insertItems(inserts: readonly Insert[], isTemplate: boolean) {
  return inserts
    .filter(({ act }) => isTemplate || !ONLY_OF_TEMPLATES.has(act))
    .map(({ act, label, isEnabled, run }) => ({
      label,
      ...keysFor('insert', act),
      disabled: !isEnabled,
      run,
    }));
}

/** As commands. @param done is called behind each */
export function insertCommands(
  app: App,
  inserts: readonly Insert[],
  done: () => void,
): readonly AppCommand[] {
  const t = app.words.rancang;
  return inserts.map(({ act, label, isEnabled, run }) => ({
    id: `studio.insert.${act}`,
    title: t.insertNamed({ what: label.replace('…', '') }),
    group: t.insert,
    ...keysFor('insert', act),
    isEnabled: () => isEnabled,
    run: () => {
      run();
      done();
    },
  }));
}
