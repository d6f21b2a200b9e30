import type {} from 'safeguarding-elements/react';

// Each of these must be a mistake for the compiler. It has no errors to expect in names with hyphens, which JSX lets pass.
export const wrong = [
  // @ts-expect-error no such property
  <scp-course-finder headingLevl={2} />,
  // @ts-expect-error of another element
  <scp-course-finder toolkit="neglect" />,
  // @ts-expect-error headings have levels 1 to 5
  <scp-course-finder headingLevel={7} />,
  // @ts-expect-error not one of the values
  <scp-course-finder url-state="path" />,
  // @ts-expect-error no such element
  <scp-course-findr />,
  // @ts-expect-error no such detail
  <scp-course-finder onscp-book={({ detail }) => detail.bookingId} />,
  // @ts-expect-error no handler
  <scp-course-finder onscp-ready="note" />,
];
