/** What cameras, telephones and WhatsApp call a picture, or any file name of a picture. */
const FILE_NAME =
  /^(?:\S*\.(?:jpe?g|png|webp|heic|gif)|(?:IMG|DSC|DSCF|PXL|WhatsApp Image|Screenshot|VID)[ _-]?\d[\w .()-]*)$/i;

/** Whether a text is only the name of a picture's file: whoever cannot see the picture learns nothing from it. */
export function isPictureName(text: string): boolean {
  return FILE_NAME.test(text.trim());
}
