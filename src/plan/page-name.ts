/** What pages are called: 01; 02-03 for a spread. */
export const pageName = (numbers: readonly number[]): string =>
  numbers.map(number => String(number).padStart(2, '0')).join('-')
