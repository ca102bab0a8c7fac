export { useNow } from './now'
export { byTime, exactTime, relativeTime, saidTime } from './sentences'
export { HOSPITAL_ZONE, wallTime } from './zone'
