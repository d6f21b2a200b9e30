/** How many results are shown at first, and how many more at a time. */
export const PAGE_LENGTH = 20;
