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
  'publiziert',
  'erschienen',
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
  'publicerad',
  'publisert',
  'udgivet',
  'julkaistu',
  'opublikowano',
  'опубликовано',
  'diterbitkan',
  'yayınlanma',
  'đăng',
  'cập nhật',
];

/**
 * The days of the week, long and short, lower case.
 * Source: Unicode CLDR, of the languages whose papers print them before a date.
 */
export const WEEKDAYS: readonly string[] = (
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun ' +
  'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lundi mardi mercredi jeudi vendredi samedi dimanche ' +
  'lunes martes miércoles jueves viernes sábado domingo segunda-feira terça-feira quarta-feira quinta-feira sexta-feira segunda terça quarta quinta sexta ' +
  'lunedì martedì mercoledì giovedì venerdì sabato domenica maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ' +
  'måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag poniedziałek wtorek środa czwartek piątek sobota niedziela ' +
  'понедельник вторник среда четверг пятница суббота воскресенье senin selasa rabu kamis jumat sabtu minggu pazartesi salı çarşamba perşembe cuma cumartesi pazar'
).split(' ');
