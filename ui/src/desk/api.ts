import { ask, Problem, type Ask } from '@/shared/api'
import { lock, reopened } from '@/web/session'

/** A session that has run out asks for the password, then the same request goes out again. */
async function throughDoor<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.status !== 401) throw problem
    lock('expired')
    await reopened()
    return call()
  }
}

export const get = <T>(path: string, how?: Ask) => throughDoor(() => ask<T>('GET', path, how))
export const post = <T = void>(path: string, body?: unknown, how?: Ask) =>
  throughDoor(() => ask<T>('POST', path, { ...how, body }))
export const put = <T = void>(path: string, body?: unknown, how?: Ask) =>
  throughDoor(() => ask<T>('PUT', path, { ...how, body }))
export const del = <T = void>(path: string, how?: Ask) =>
  throughDoor(() => ask<T>('DELETE', path, how))

/** What one page by key looks like everywhere. */
export interface Paged<T> {
  readonly items: readonly T[]
  readonly next: string | null
}
