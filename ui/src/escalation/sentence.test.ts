import { describe, expect, it } from 'vitest'
import type { Rung } from './ladder'
import { sentence, wait } from './sentence'

const rungs: Rung[] = [
  { after: 0, unit: 'minutes', to: ['holder'], by: ['in_app'] },
  { after: 30, unit: 'minutes', to: ['department_head', 'relations'], by: ['in_app', 'robot'] },
  { after: 960, unit: 'working_minutes', to: ['committee'], by: ['email'] },
]

describe('the plain words of a ladder', () => {
  it('say the whole line in Chinese', () => {
    expect(sentence(rungs, 'zh')).toBe(
      '立即，站内告诉承办人；30 分钟后，站内、群机器人告诉科室负责人、客服；2 个工作日后，邮件告诉质量管理委员会。',
    )
  })

  it('say it in English', () => {
    expect(sentence(rungs, 'en')).toBe(
      'At once, tell whoever has it in hand on the desk; after 30 minutes, tell the department head and patient relations on the desk and by group robot; after 2 working days, tell the quality committee by e-mail.',
    )
  })

  it('count in the largest unit that is exact', () => {
    expect(wait({ after: 1440, unit: 'minutes' }, 'zh')).toBe('1 天后')
    expect(wait({ after: 90, unit: 'minutes' }, 'zh')).toBe('90 分钟后')
    expect(wait({ after: 240, unit: 'working_minutes' }, 'en')).toBe('after 4 working hours')
  })
})
