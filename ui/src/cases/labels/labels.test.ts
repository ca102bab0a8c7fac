import { describe, expect, it } from 'vitest'
import type { CaseRow, CaseView, LabelName, TimelineEntry } from '../case'
import { asMain, changedLabels, toggled, undoOf } from './labels'

const view = (row: Partial<CaseRow>, fixed: LabelName[]): CaseView =>
  ({
    row: {
      nature: 'complaint',
      stage: 'waiting',
      issues: ['process'],
      sentiment: 'negative',
      severity: 1,
      ...row,
    },
    judged: { fixed, changed: fixed, level: null },
  }) as unknown as CaseView

describe('issues', () => {
  it('are at most three, in the order in which they were chosen', () => {
    expect(toggled(['process'], 'cost')).toEqual(['process', 'cost'])
    expect(toggled(['process', 'cost'], 'process')).toEqual(['cost'])
    expect(toggled(['process', 'cost', 'safety'], 'ethics')).toEqual(['process', 'cost', 'safety'])
    expect(asMain(['process', 'cost', 'safety'], 'safety')).toEqual(['safety', 'process', 'cost'])
  })
})

describe('taking back', () => {
  it('gives the label back to the model where nobody had spoken before', () => {
    const undo = undoOf(view({}, []), view({ nature: 'enquiry' }, ['nature']))
    expect(undo).toEqual({ withdrawn: ['nature'] })
  })

  it('says again what a person had said before', () => {
    const undo = undoOf(view({ severity: 2 }, ['severity']), view({ severity: 3 }, ['severity']))
    expect(undo).toEqual({ severity: 2 })
  })

  it('takes back a confirmation of the rest, and only of the rest', () => {
    const all: LabelName[] = ['nature', 'stage', 'issues', 'sentiment', 'severity']
    expect(undoOf(view({}, ['stage']), view({}, all))).toEqual({
      withdrawn: ['nature', 'issues', 'sentiment', 'severity'],
    })
  })
})

it('the story tells what was changed, from what to what', () => {
  const entry = {
    facts: {
      natureFrom: 'enquiry',
      natureTo: 'complaint',
      issuesFrom: '',
      issuesTo: 'cost,process',
    },
  } as unknown as TimelineEntry
  expect(changedLabels(entry, 'zh')).toBe('性质 咨询 → 投诉；问题 未标 → 费用医保、流程效率')
  expect(changedLabels(entry, 'en')).toBe('Nature Enquiry → Complaint; Issues none → Cost, Process')
})
