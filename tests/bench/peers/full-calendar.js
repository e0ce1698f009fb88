import { Calendar } from '@fullcalendar/core';
import dayGrid from '@fullcalendar/daygrid';

/**
 * Draws the month as its documentation shows it. Plain JavaScript, because its types are there only where the peers are
 * installed.
 *
 * @param events in FullCalendar's own form
 * @param isCut with "+n more" where a day is full, as our month does; otherwise every event is drawn
 */
globalThis.drawFullCalendar = (element, { events, on, isCut }) => {
  const calendar = new Calendar(element, {
    plugins: [dayGrid],
    initialView: 'dayGridMonth',
    initialDate: on,
    dayMaxEvents: isCut,
    height: '100%',
    events,
  });
  calendar.render();
};
