import { dictionary } from '@/shared/words'

export const apiWords = dictionary(
  {
    network: '没有连上网络。请检查网络后再试一次。',
    timeout: '等了很久没有回应。请稍后再试一次。',
    unreadable: '服务暂时没有给出能读懂的回应。请稍后再试一次。',
    server: '服务暂时不可用，您的内容还在这里。请稍后再试一次。',
    refused: '这一步没有成功。请检查后再试一次。',
  },
  {
    network: 'There is no connection. Check the network and try again.',
    timeout: 'No answer came in time. Please try again in a moment.',
    unreadable: 'The answer could not be read. Please try again in a moment.',
    server: 'The service is not available right now. Nothing you wrote is lost; try again shortly.',
    refused: 'That did not work. Check what you entered and try again.',
  },
)
