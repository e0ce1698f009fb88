/** The computer's present instant, UTC. Only for libraries whose own clock runs. */
export function wallClock(): string {
  return new Date().toISOString();
}
