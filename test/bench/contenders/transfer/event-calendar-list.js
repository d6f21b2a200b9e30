import { createCalendar, List } from '@event-calendar/core';
import '@event-calendar/core/index.css';

createCalendar(document.getElementById('calendar'), [List], {
  view: 'listWeek',
  eventSources: [{ url: './events.json' }],
});
