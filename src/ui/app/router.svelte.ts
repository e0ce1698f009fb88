import { placeFrom, type Place, type RoomId } from './rooms.ts';

/** Where the window opens that was not opened before. */
export const HOME: Place = { room: 'calendar', params: {} };

/**
 * Which room is open. The address never changes (it carries no secret and no state); the place rides in
 * `history.state`, so back, forward and reload work.
 */
export class Router {
  #place = $state.raw<Place>(placeFrom(history.state) ?? HOME);

  get place(): Place {
    return this.#place;
  }

  /** Opens a room; the same place twice makes no second step in the history. */
  open(room: RoomId, params: Readonly<Record<string, string>> = {}): void {
    const place: Place = { room, params };
    if (JSON.stringify(place) === JSON.stringify(this.#place)) return;
    history.pushState(place, '');
    this.#place = place;
  }

  /** Changes what is open in this room without a step in the history, as for a selection. */
  replaceParams(params: Readonly<Record<string, string>>): void {
    this.#place = { room: this.#place.room, params };
    history.replaceState(this.#place, '');
  }

  /** Follows the browser's back and forward until the returned function is called. */
  listen(): () => void {
    const follow = (event: PopStateEvent): void => {
      this.#place = placeFrom(event.state) ?? HOME;
    };
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }
}
