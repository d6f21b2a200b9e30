/** The element's embed file, loaded before this. */
const PREVIEW = '2026-09-01T10:00';

let finder: HTMLElement;
const inside = <T extends Element>(selector: string): T | null => finder.shadowRoot?.querySelector<T>(selector) ?? null;

window.contender = {
  input: () => inside<HTMLInputElement>('input[type=search]') as HTMLInputElement,
  // The first box is that of the category: the bench chooses it so.
  tick: () => inside<HTMLElement>('.facet input'),
  countLine: () => inside('.count')?.textContent.trim() ?? '',
  rows: () => finder.shadowRoot?.querySelectorAll('.cf-item').length ?? 0,
  start: (address) =>
    new Promise((done) => {
      finder = document.createElement('scp-course-finder');
      finder.setAttribute('src', address);
      finder.setAttribute('preview-date', PREVIEW);
      finder.addEventListener('scp-ready', () => done());
      document.body.append(finder);
    }),
};
