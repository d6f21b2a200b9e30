/** A field and nothing else: what a key costs on any page. */
import { countLine, readPage } from './courses.js';
import './page.css';

document.body.innerHTML = '<input type="search" aria-label="Search courses"><p class="count"></p>';
const input = readPage.input();
const line = document.querySelector('.count') as HTMLElement;
const show = () => (line.textContent = countLine(1, input.value));

window.contender = {
  ...readPage,
  start: async () => {
    input.addEventListener('input', show);
    show();
    return Promise.resolve();
  },
};
