import { createApp } from 'vue';
import 'safeguarding-elements/all';
import 'safeguarding-elements/vue';
import App from './App.vue';

createApp(App).mount('#app');
