const MONTH = '(0[1-9]|1[0-2])'
const DAY = '(0[1-9]|[12]\\d|3[01])'
const HOUR = '([01]\\d|2[0-3])'
const MINUTE = '[0-5]\\d'

/** 7.9.4: all after the year may be left out from the end on, and so may the last apostrophe. */
const OF_INFORMATION = new RegExp(
  `^D:\\d{4}(${MONTH}(${DAY}(${HOUR}(${MINUTE}(${MINUTE})?)?)?)?)?(Z|[-+Z]${HOUR}('(${MINUTE}'?)?)?)?$`
)

/** ISO 16684-1, 8.2.1.2: a year, a month, a day, or a time of a day; the time zone may be missing. */
const OF_METADATA = new RegExp(
  `^\\d{4}(-${MONTH}(-${DAY}(T${HOUR}:${MINUTE}(:${MINUTE}(\\.\\d+)?)?(Z|[-+]${HOUR}:${MINUTE})?)?)?)?$`
)

/** A date of the document information: `D:20190613120000+08'00'`. */
export const isInformationDate = (text: string): boolean => OF_INFORMATION.test(text)

/** A date of the metadata: `2019-06-13T12:00:00+08:00`. */
export const isMetadataDate = (text: string): boolean => OF_METADATA.test(text)
