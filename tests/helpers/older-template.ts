/**
 * SQL after which the designs of a library, and what their templates were published as, are of an older edition.
 * @param without paths inside the template that the older edition did not have yet, such as `layouts."16x9"`
 */
export function olderTemplateSql(without: readonly string[] = []): string {
  const older = (json: string, root: string): string => {
    const versioned = `json_set(${json}, '${root}.version', 1)`;
    return without.reduce((sql, path) => `json_remove(${sql}, '${root}.${path}')`, versioned);
  };
  return `
    UPDATE design SET template_version = 1, document = ${older('document', '$.template')};
    UPDATE template_edition SET sha256 = 'older-' || template_id, version = 1, template = ${older('template', '$')};
  `;
}
