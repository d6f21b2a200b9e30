import { Calendar } from 'fullcalendar';
import listPlugin from 'fullcalendar/list';
import themePlugin from 'fullcalendar/themes/classic';
import 'fullcalendar/skeleton.css';
import 'fullcalendar/themes/classic/theme.css';
import 'fullcalendar/themes/classic/palette.css';

new Calendar(document.getElementById('calendar'), {
  plugins: [listPlugin, themePlugin],
  initialView: 'listWeek',
  events: './events.json',
}).render();
