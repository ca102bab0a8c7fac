/** Two soft notes; made here, so that nothing has to be loaded. Silent until somebody has switched it on. */
export function chime(): void {
  const context = new AudioContext()
  for (const [at, pitch] of [
    [0, 660],
    [0.18, 880],
  ] as const) {
    const note = context.createOscillator()
    const volume = context.createGain()
    note.frequency.value = pitch
    volume.gain.setValueAtTime(0.0001, context.currentTime + at)
    volume.gain.exponentialRampToValueAtTime(0.12, context.currentTime + at + 0.03)
    volume.gain.exponentialRampToValueAtTime(0.0001, context.currentTime + at + 0.5)
    note.connect(volume).connect(context.destination)
    note.start(context.currentTime + at)
    note.stop(context.currentTime + at + 0.55)
  }
  window.setTimeout(() => void context.close(), 1500)
}
