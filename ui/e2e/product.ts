import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

interface SignIn {
  username: string
  role: string
  password: string
}

export interface Product {
  address: string
  users: SignIn[]
  token: string
  hospital: string
  place: string
  /** Where the product may speak to a group's robot instead of its provider; empty if nowhere. */
  relay: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    product: Product
  }
}

const START_LIMIT = 150_000

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}

async function until(what: string, server: ChildProcess, ready: () => Promise<boolean>) {
  const end = Date.now() + START_LIMIT
  while (Date.now() < end) {
    if (server.exitCode !== null) throw new Error(`the product ended while waiting for ${what}`)
    if (await ready()) return
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error(`waited in vain for ${what}`)
}

/** What the demo hospital has written into its data folder about itself. */
function known(folder: string) {
  return JSON.parse(readFileSync(join(folder, 'demo-sign-ins.json'), 'utf8')) as Omit<
    Product,
    'address' | 'relay'
  >
}

/**
 * Starts the built jar on an empty folder, waits for the demo hospital, and takes it all away afterwards. Whoever
 * writes a story names a product that runs already instead: HUIYIN_ADDRESS (it may be Vite's) and HUIYIN_DATA,
 * and HUIYIN_RELAY if it was started with one.
 */
export default async function start(project: TestProject) {
  const { HUIYIN_ADDRESS: running, HUIYIN_DATA: itsFolder, HUIYIN_RELAY: itsRelay } = process.env
  if (running && itsFolder) {
    project.provide('product', {
      ...known(itsFolder),
      address: running,
      relay: itsRelay ?? '',
    })
    return undefined
  }
  const folder = mkdtempSync(join(tmpdir(), 'huiyin-e2e-'))
  const port = await freePort()
  const address = `http://localhost:${String(port)}`
  const relay = `http://127.0.0.1:${String(await freePort())}`
  const java = join(process.env['JAVA_HOME'] ?? '', 'bin', 'java')
  const jar = join(import.meta.dirname, '..', '..', 'target', 'huiyin.jar')
  const server = spawn(java, ['-jar', jar], {
    env: {
      ...process.env,
      HUIYIN_PORT: String(port),
      HUIYIN_DATA: folder,
      HUIYIN_OUTREACH_ROBOTS_RELAYS: relay,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const signIns = join(folder, 'demo-sign-ins.json')
  const stop = async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill()
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await until('health', server, () =>
      fetch(`${address}/actuator/health`).then(
        (answer) => answer.ok,
        () => false,
      ),
    )
    await until('the demo hospital', server, () => Promise.resolve(existsSync(signIns)))
  } catch (fault) {
    await stop()
    throw fault
  }
  project.provide('product', { ...known(folder), address, relay })
  return stop
}
