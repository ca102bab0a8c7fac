import { dictionary } from '@/shared/words'

export const partWords = dictionary(
  { columns: '选择列', show: '显示更多', showing: '正在读取更多', end: '已经到底了' },
  { columns: 'Columns', show: 'Show more', showing: 'Loading more', end: 'That is all' },
)
