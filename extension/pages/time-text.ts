// Times and days in words. Nothing here touches the page.

import { day } from '../shared/outcome-text';
import { dayOf } from '../shared/notes';

const DAY = 86_400_000;

/** The day alone, without regard to the clock being put forward or back. */
const midday = (time: Date) => Date.UTC(time.getFullYear(), time.getMonth(), time.getDate());

/** Whole days from `now` to then, in days of the calendar; past ones are negative. */
export const daysUntil = (time: string, now = new Date()) =>
  Math.round((midday(dateOf(time)) - midday(now)) / DAY);

/** "2026-12-01" is that day here, wherever here is. */
export function dateOf(time: string): Date {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(time);
  return parts
    ? new Date(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]))
    : new Date(time);
}

const clock = (time: Date, locale?: string) =>
  new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(time);

/** "today, 09:05", "yesterday, 17:30", "Monday, 08:00", "3 May 2026" */
export function timeWords(time: string, now = new Date(), locale?: string): string {
  const then = dateOf(time);
  const ago = -daysUntil(time, now);
  const isWholeDay = !time.includes('T');
  const at = (name: string) => (isWholeDay ? name : `${name}, ${clock(then, locale)}`);
  if (ago === 0) return at('today');
  if (ago === 1) return at('yesterday');
  if (ago > 1 && ago < 7) {
    return at(new Intl.DateTimeFormat(locale, { weekday: 'long' }).format(then));
  }
  return dayWords(time, locale);
}

/** "3 May 2026" */
export const dayWords = (time: string, locale?: string) => day(dateOf(time).toISOString(), locale);

/** With all that is known of it, for the pointer. */
export function exactTime(time: string, locale?: string): string {
  if (!time.includes('T')) return dayWords(time, locale);
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'medium' }).format(
    new Date(time),
  );
}

/** "November 2026" of a time or a month. */
export function monthWords(time: string, locale?: string): string {
  const then = dateOf(/^\d+-\d\d$/.test(time) ? `${time}-01` : time);
  return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric' }).format(then);
}

/** "730 days left", "1 day left", "today", "3 days over" */
export function leftWords(days: number): string {
  const count = Math.abs(days);
  const words = count === 1 ? '1 day' : `${count.toLocaleString('en')} days`;
  if (days === 0) return 'ends today';
  return days > 0 ? `${words} left` : `${words} over`;
}

/** As a field for a date and a time has it: "2026-11-30T09:05", here. */
export function localTime(time: string): string {
  const then = new Date(time);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${dayOf(then)}T${two(then.getHours())}:${two(then.getMinutes())}`;
}
