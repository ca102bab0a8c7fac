// Checks the labelled texts and counts them by code: node corpus/check.mjs
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { channels, issues, natures, registers, sentiments, stages, topics } from './codes.mjs'

const here = new URL('.', import.meta.url)
const allowed = {
  sentiment: Object.values(sentiments), nature: Object.values(natures), stage: Object.values(stages),
  channel: Object.values(channels), register: registers, severity: [0, 1, 2, 3],
}
const limit = 0.6
const faults = []
const train = load('train')
const heldOut = load('held-out')
const all = [...train, ...heldOut]

const ids = new Map()
for (const t of all) {
  if (ids.has(t.id)) faults.push(`${t.id}: id used twice`)
  ids.set(t.id, t)
  for (const f of labelFaults(t)) faults.push(`${t.id}: ${f}`)
}
for (const [a, b, likeness] of nearDuplicates()) {
  faults.push(`${a.id} and ${b.id}: near-duplicates (${likeness.toFixed(2)})`)
}
counts('train', train)
counts('held-out', heldOut)
if (faults.length) {
  console.error(`\n${faults.length} faults\n${faults.join('\n')}`)
  process.exit(1)
}
console.log('\nno faults')

function load(folder) {
  const at = new URL(`${folder}/`, here)
  return readdirSync(at).filter(n => n.endsWith('.jsonl')).sort().flatMap(name => {
    const url = new URL(name, at)
    if (statSync(url).size > 300_000) faults.push(`${folder}/${name}: larger than 300 KB`)
    return readFileSync(url, 'utf8').trimEnd().split('\n').map((line, i) => {
      try {
        return { ...JSON.parse(line), folder }
      } catch {
        faults.push(`${folder}/${name}:${i + 1}: not JSON`)
        return null
      }
    }).filter(Boolean)
  })
}

function labelFaults(t) {
  const found = []
  for (const [k, values] of Object.entries(allowed)) if (!values.includes(t[k])) found.push(`${k} ${t[k]}`)
  if (!t.text?.trim()) found.push('empty text')
  if (!Array.isArray(t.issues) || t.issues.length > 3) found.push('issues: none to three')
  for (const i of t.issues ?? []) if (!issues.includes(i)) found.push(`issue ${i}`)
  for (const c of t.topics ?? []) {
    if (!topics.includes(c)) found.push(`topic ${c}`)
    if (!t.issues?.includes(c.split('.')[0])) found.push(`topic ${c} without its issue`)
  }
  if (new Set(t.issues).size !== t.issues?.length || new Set(t.topics).size !== t.topics?.length) {
    found.push('a code twice')
  }
  if (t.nature === 'praise' && (t.severity > 0 || t.sentiment === 'negative')) found.push('praise, yet not good')
  if (t.sentiment === 'positive' && t.severity > 1) found.push('positive, yet severe')
  if (t.severity === 3 && t.sentiment === 'positive') found.push('severe, yet positive')
  if (t.nature === 'report' && t.severity < 2) found.push('report below 2')
  if (t.nature === 'suggestion' && t.severity === 0) found.push('suggestion is at least 1')
  return found
}

// Letters and digits only, so that punctuation hides nothing; texts under five characters must differ wholly.
function grams(text) {
  const s = [...text.toLowerCase().replace(/[^\p{L}\p{N}\p{Extended_Pictographic}]/gu, '')]
  if (s.length < 5) return new Set([s.join('') || text])
  return new Set(s.slice(4).map((_, i) => s.slice(i, i + 5).join('')))
}

function* nearDuplicates() {
  const sets = all.map(t => grams(t.text))
  const holders = new Map()
  for (let i = 0; i < all.length; i++) {
    const shared = new Map()
    for (const g of sets[i]) {
      for (const j of holders.get(g) ?? []) shared.set(j, (shared.get(j) ?? 0) + 1)
      holders.set(g, [...(holders.get(g) ?? []), i])
    }
    for (const [j, n] of shared) {
      const likeness = n / (sets[i].size + sets[j].size - n)
      if (likeness > limit) yield [all[j], all[i], likeness]
    }
  }
}

function counts(name, texts) {
  console.log(`\n${name}: ${texts.length} texts, ${texts.reduce((n, t) => n + [...t.text].length, 0)} characters`)
  for (const k of ['sentiment', 'nature', 'stage', 'severity', 'channel', 'register']) tally(k, texts.map(t => t[k]))
  tally('issues', texts.flatMap(t => t.issues.length ? t.issues : ['(none)']))
  tally('topics', texts.flatMap(t => t.topics), topics)
}

function tally(label, values, expected = []) {
  const n = new Map(expected.map(e => [e, 0]))
  for (const v of values) n.set(v, (n.get(v) ?? 0) + 1)
  const sorted = [...n].sort((a, b) => b[1] - a[1]).map(([v, c]) => `${v} ${c}`)
  console.log(`${label}: ${sorted.join(', ')}`)
}
