import { createApp } from 'vue';
import { LinearSchedule } from '@pretalx/schedule';
import '@pretalx/schedule/style';

// Its two buttons are of Buntpapier, whose whole library would double this: without it the count favours pretalx.
createApp(LinearSchedule, { sessions: [] }).mount('#schedule');
