import { SolarDay } from 'tyme4ts'
import type { Sink } from '../base/diagnostic.ts'
import type { IssueDate } from './edition.ts'
import { type Cursor, placeOf, spotOf } from './yaml-file.ts'

/** Before it, calendars differ from place to place, and there were no newspapers. */
const FIRST_YEAR = 1600
/** What stands in for a date that is none. */
export const NO_DATE: IssueDate = { year: 2000, month: 1, day: 1 }

/** The date of issue, which a folder named for a date must agree with. */
export function readDate(from: Cursor<string>, folder: string, sink: Sink): IssueDate {
  // Left out, which has been reported.
  if (spotOf(from).node === null) return NO_DATE
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(from.value) ?? []).map(Number)
  const at = placeOf(from)
  if (year === undefined || month === undefined || day === undefined) {
    sink.report('bad-date', at, `“${from.value}” is not a date`, 'write year-month-day, like 2019-06-13')
    return NO_DATE
  }
  if (year < FIRST_YEAR || day < 1 || day > daysIn(year, month)) {
    sink.report('bad-date', at, `there is no ${from.value} in the calendar`)
    return NO_DATE
  }
  const named = /^\d{4}-\d{2}-\d{2}/.exec(folder)?.[0]
  if (named !== undefined && named !== from.value) {
    sink.report(
      'bad-date',
      at,
      `the edition is of ${from.value}, its folder of ${named}`,
      'mend the date, or rename the folder'
    )
  }
  return { year, month, day }
}

/** 0 for a month that is none. */
function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}

/** Words that furniture quotes: the date as the paper prints it, the day of the week, the lunar date, numbers of two digits. */
export function dateFields({ year, month, day }: IssueDate): readonly (readonly [string, string])[] {
  const solar = SolarDay.fromYmd(year, month, day)
  return [
    ['date', `${year}年${month}月${day}日`],
    ['weekday', `星期${solar.getWeek().getName()}`],
    ['lunar', solar.getLunarDay().toString()],
    ['day', twoDigits(day)],
    ['month', twoDigits(month)],
    ['week', twoDigits(weekOf(solar))]
  ]
}

const twoDigits = (number: number): string => String(number).padStart(2, '0')

const DAYS_IN_WEEK = 7
const THURSDAY = 4

/** A week belongs to the year of its Thursday: ISO 8601-1:2019, 3.1.1.23. */
function weekOf(solar: SolarDay): number {
  const weekday = solar.getWeek().getIndex() || DAYS_IN_WEEK
  return Math.floor(solar.next(THURSDAY - weekday).getIndexInYear() / DAYS_IN_WEEK) + 1
}
