/**
 * What a page prints before the time at which an article came out or was changed, in lower case.
 * Source: the labels of newspapers and blogs in these languages, as their pages show them.
 */
export const DATE_WORDS: readonly string[] = [
  'published',
  'first published',
  'updated',
  'last updated',
  'posted',
  'modified',
  'last modified',
  'edited',
  'veröffentlicht',
  'aktualisiert',
  'publié',
  'mis à jour',
  'publicado',
  'actualizado',
  'atualizado',
  'pubblicato',
  'aggiornato',
  'gepubliceerd',
  'bijgewerkt',
  'đăng',
  'cập nhật',
];
