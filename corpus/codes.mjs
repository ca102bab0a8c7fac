// The codes every labelled text may carry, and the short forms add.mjs reads.
import { readFileSync } from 'node:fs'

const here = new URL('.', import.meta.url)

export const natures = {
  c: 'complaint', s: 'suggestion', p: 'praise', e: 'enquiry', h: 'help', r: 'report',
}
export const stages = {
  reg: 'registration', wait: 'waiting', op: 'outpatient', er: 'emergency', lab: 'tests',
  phar: 'pharmacy', ward: 'inpatient', or: 'surgery', bill: 'settlement', home: 'discharge',
  fac: 'facilities', net: 'online', gen: 'general',
}
export const sentiments = { '-': 'negative', '=': 'neutral', '+': 'positive' }
export const issues = [
  'attitude', 'communication', 'process', 'cost', 'quality', 'safety', 'environment', 'privacy', 'ethics',
]
export const channels = {
  h5: 'h5', ki: 'kiosk', sms: 'sms', em: 'email', pa: 'paper', in: 'interview', ph: 'phone',
  rv: 'review', 12: 'hotline12345', api: 'api',
}
export const registers = [
  'plain', 'short', 'emoji', 'story', 'voice', 'elder', 'dialect', 'sarcasm', 'typo', 'letter',
  'review', 'mixed', 'polite', 'angry', 'danger', 'tw', 'hk', 'en',
]
export const topics = JSON.parse(readFileSync(new URL('topics.json', here), 'utf8')).map(t => t.code)
