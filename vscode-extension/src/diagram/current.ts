// Whether an edit is still for the texts as they are: it is made for these versions and for no others.
import type { VersionedEdit } from '../../diagram/protocol';

/** `versionOf`: of an open document, else undefined. A document that the edit takes as not open must not be open with changes. */
export function isCurrent(edit: VersionedEdit, versionOf: (uri: string) => { version: number; dirty: boolean } | undefined): boolean {
  return edit.documentChanges.every(({ textDocument: { uri, version } }) => {
    const open = versionOf(uri);
    if (version === null) return open === undefined || !open.dirty;
    return open?.version === version;
  });
}
