export { useNow } from './now'
export { byExactTime, byTime, dayName, exactTime, relativeTime, saidTime } from './sentences'
export { HOSPITAL_ZONE, momentOf, wallClock, wallTime } from './zone'
