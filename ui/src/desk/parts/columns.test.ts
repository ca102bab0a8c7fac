import { describe, expect, it } from 'vitest'
import { chosenColumns } from './columns'

const columns = [
  { key: 'number', label: '单号' },
  { key: 'received', label: '收到' },
  { key: 'cause', label: '原因', extra: true },
]

describe('columns of a table', () => {
  it('are the usual ones until somebody chooses', () => {
    expect(chosenColumns(columns, null)).toEqual(['number', 'received'])
    expect(chosenColumns(columns, 'number,cause')).toEqual(['number', 'cause'])
  })

  it('keep the first one, and forget those that no longer exist', () => {
    expect(chosenColumns(columns, 'cause,gone')).toEqual(['number', 'cause'])
    expect(chosenColumns(columns, 'gone')).toEqual(['number', 'received'])
  })
})
