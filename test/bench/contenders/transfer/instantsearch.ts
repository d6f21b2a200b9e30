/** The page of the timings with what the course finder has beside: chips, sorting, more results, the address. */
import '../pages/instantsearch.js';
import { history } from 'instantsearch.js/es/lib/routers';
import { clearRefinements, currentRefinements, infiniteHits, sortBy } from 'instantsearch.js/es/widgets';
import 'instantsearch.css/themes/reset.css';

/** Kept by the bundler, as a page that adds them would. */
Object.assign(globalThis, { history, clearRefinements, currentRefinements, infiniteHits, sortBy });
