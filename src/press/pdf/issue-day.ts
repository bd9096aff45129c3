import type { PdfJob } from './pdf-job.ts'

export const PRODUCER = 'edition'

const padded = (number: number, digits: number): string => String(number).padStart(digits, '0')

/** The day of issue in digits, by which a file is dated: at midnight in Beijing. */
export const stampOf = ({ year, month, day }: PdfJob['date']): { year: string; month: string; day: string } => ({
  year: padded(year, 4),
  month: padded(month, 2),
  day: padded(day, 2)
})
