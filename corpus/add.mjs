// Turns notes in short form into labelled lines: node add.mjs train/waiting.jsonl < notes.txt
// A line "# c wait h5 plain" sets what the following lines share; "-2 waiting,cold voice|text" is one text.
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { channels, issues, natures, registers, sentiments, stages, topics } from './codes.mjs'

const file = process.argv[2]
const theme = basename(file, '.jsonl')
const prefix = file.includes('held-out') ? `h-${theme}` : theme
let next = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').length + 1 : 1
let shared = {}
const out = []
const faults = []

readFileSync(0, 'utf8').split('\n').forEach((line, at) => {
  if (!line.trim()) return
  try {
    if (line.startsWith('#')) shared = read(line.slice(1), {})
    else out.push(labelled(line))
  } catch (fault) {
    faults.push(`line ${at + 1}: ${fault.message}: ${line}`)
  }
})
appendFileSync(file, out.map(o => JSON.stringify(o) + '\n').join(''))
console.log(`${file}: ${out.length} added`)
if (faults.length) {
  console.error(`not added:\n${faults.join('\n')}`)
  process.exitCode = 1
}

function labelled(line) {
  const bar = line.indexOf('|')
  if (bar < 0) throw new Error('no |')
  const l = read(line.slice(0, bar), shared)
  const text = line.slice(bar + 1).trim().replaceAll('\\n', '\n')
  for (const k of ['nature', 'stage', 'sentiment', 'channel', 'register']) if (!l[k]) throw new Error(`no ${k}`)
  const id = `${prefix}-${String(next++).padStart(4, '0')}`
  return {
    id, text, sentiment: l.sentiment, nature: l.nature, stage: l.stage,
    issues: [...new Set((l.about ?? []).filter(Boolean).map(a => a.split('.')[0]))],
    topics: (l.about ?? []).filter(a => a.includes('.')),
    severity: l.severity, channel: l.channel, register: l.register,
  }
}

function read(words, base) {
  const l = { ...base }
  for (const w of words.trim().split(/\s+/).filter(Boolean)) {
    if (/^[-=+][0-3]$/.test(w)) Object.assign(l, { sentiment: sentiments[w[0]], severity: +w[1] })
    else if (natures[w]) l.nature = natures[w]
    else if (stages[w]) l.stage = stages[w]
    else if (channels[w]) l.channel = channels[w]
    else if (registers.includes(w)) l.register = w
    else l.about = w.split(',').map(topic)
  }
  return l
}

function topic(word) {
  if (word === 'none') return ''
  if (issues.includes(word)) return word
  const found = topics.filter(t => t === word || t.endsWith('.' + word))
  if (found.length !== 1) throw new Error(`unknown topic ${word}`)
  return found[0]
}
