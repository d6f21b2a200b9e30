import type { LitElement } from 'lit';
import type { Announcer } from '../../controllers/announcer.js';
import { copyText } from '../../controllers/clipboard.js';
import type { ClockController } from '../../controllers/clock-controller.js';
import { pageClock } from '../../controllers/page-clock.js';
import { formatDay } from '../../domain/format-time.js';
import { londonDay } from '../../domain/london-time.js';
import { slug } from '../../domain/text.js';
import { previewLabel } from '../../ui/data-status.js';
import { downloadText } from '../../ui/download.js';
import { printAlone } from '../../ui/print-alone.js';
import { notePaper, NOTE_PAPER, posterView, posterPaper, type PosterSize } from './paper.view.js';
import type { PosterModel } from './poster.model.js';
import { noteText, recordNote, type RecordNote } from './record-note.model.js';
import type { NoteState } from './record-note.view.js';
import type { ShownChart } from './threshold-chart.model.js';

/** Takes the note and the empty chart out of the page: to the clipboard, to a file, to paper. It keeps neither. */
export class TakeAwayController {
  readonly #host: LitElement;
  readonly #announcer: Announcer;
  readonly #clock: ClockController;
  #note: NoteState = 'untouched';
  #posterRefused = false;

  constructor(host: LitElement, announcer: Announcer, clock: ClockController) {
    this.#host = host;
    this.#announcer = announcer;
    this.#clock = clock;
  }

  /** What became of the note. */
  get note(): NoteState {
    return this.#note;
  }

  /** Whether the last poster could not be printed. */
  get posterRefused(): boolean {
    return this.#posterRefused;
  }

  /** What was taken away is no longer what is on screen. */
  forget(): void {
    this.#note = 'untouched';
    this.#posterRefused = false;
  }

  /** The note as text. */
  text(chart: ShownChart): string {
    return noteText(this.#noteOf(chart));
  }

  /** Copies the note; where the browser does not allow it, the note appears, selected. */
  async copy(chart: ShownChart): Promise<void> {
    if (await copyText(this.text(chart))) return this.#tell('copied', 'The note is copied.');
    this.#tell('by-hand', 'The browser did not copy the note. Copy it from the field.');
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLTextAreaElement>('#note-text')?.select();
  }

  /** Saves the note as a file. */
  download(chart: ShownChart): void {
    downloadText(`${slug(chart.name)}-note.txt`, 'text/plain;charset=utf-8', this.text(chart));
    this.#tell('saved', 'The note is saved as a file on this device.');
  }

  /** Prints the note alone. */
  print(chart: ShownChart): void {
    if (printAlone(notePaper(this.#noteOf(chart)), this.#styles, NOTE_PAPER)) this.#tell('untouched', '');
    else this.#tell('refused', 'The note could not be printed. Copy or download it instead.');
  }

  /** Prints an empty chart alone. */
  printPoster(poster: PosterModel, size: PosterSize): void {
    const today = formatDay(londonDay(this.#clock.now), { weekday: false });
    const content = posterView(poster, previewLabel(this.#clock.preview), today);
    this.#posterRefused = !printAlone(content, this.#styles, posterPaper(size, poster.chart.levels.length > 1));
    this.#tell(this.#note, this.#posterRefused ? 'The chart could not be printed.' : '');
  }

  get #styles() {
    return (this.#host.constructor as typeof LitElement).elementStyles;
  }

  #noteOf(chart: ShownChart): RecordNote {
    return recordNote(chart, {
      now: this.#clock.now,
      realTime: this.#clock.preview === null ? null : pageClock.now(),
    });
  }

  #tell(note: NoteState, words: string): void {
    this.#note = note;
    this.#announcer.answer(words);
    this.#host.requestUpdate();
  }
}
