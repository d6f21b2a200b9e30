import { html, nothing, type TemplateResult } from 'lit';

/** One of several things to choose from. */
export interface Choice<T extends string> {
  readonly value: T;
  readonly title: string;
  /** What it means, beside the title. */
  readonly hint?: string;
}

/** Settings of a group of radio buttons or ticks. */
export interface ChoiceGroup<T extends string> {
  readonly name: string;
  readonly title: string;
  readonly hint?: string;
  readonly choices: readonly Choice<T>[];
}

const hintOf = (id: string, hint: string | undefined): TemplateResult | typeof nothing =>
  hint === undefined ? nothing : html`<p class="hint" id=${`${id}-hint`}>${hint}</p>`;

function group<T extends string>(
  type: 'radio' | 'checkbox',
  { name, title, hint, choices }: ChoiceGroup<T>,
  chosen: (value: T) => boolean,
  onChange: (value: T, checked: boolean) => void,
): TemplateResult {
  return html`<fieldset aria-describedby=${hint === undefined ? nothing : `${name}-hint`}>
    <legend>${title}</legend>
    ${hintOf(name, hint)}
    <div class="choices">
      ${choices.map(
        ({ value, title: words, hint: more }) =>
          html`<label class="choice">
            <input
              type=${type}
              name=${name}
              .value=${value}
              .checked=${chosen(value)}
              @change=${(event: Event) => onChange(value, (event.target as HTMLInputElement).checked)}
            />
            <span>${words}${more === undefined ? nothing : html`<span class="hint">${more}</span>`}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}

/** One of several. */
export const radios = <T extends string>(
  options: ChoiceGroup<T>,
  chosen: T,
  onChange: (value: T) => void,
): TemplateResult =>
  group(
    'radio',
    options,
    (value) => value === chosen,
    (value) => onChange(value),
  );

/** Any of several. */
export const ticks = <T extends string>(
  options: ChoiceGroup<T>,
  chosen: ReadonlySet<T>,
  onChange: (value: T, checked: boolean) => void,
): TemplateResult => group('checkbox', options, (value) => chosen.has(value), onChange);

/** One of many, or none. */
export const picker = <T extends string>(
  { name, title, choices, hint }: ChoiceGroup<T>,
  chosen: T,
  onChange: (value: T) => void,
): TemplateResult =>
  html`<div class="field">
    <label for=${name}>${title}</label>
    ${hintOf(name, hint)}
    <select
      id=${name}
      aria-describedby=${hint === undefined ? nothing : `${name}-hint`}
      @change=${(event: Event) => onChange((event.target as HTMLSelectElement).value as T)}
    >
      ${choices.map(({ value, title: words }) => html`<option .value=${value} .selected=${value === chosen}>${words}</option>`)}
    </select>
  </div>`;

/** Settings of a field for a text. */
export interface TextField {
  readonly name: string;
  readonly title: string;
  readonly hint?: string;
  readonly type?: 'text' | 'date';
  /** What is wrong with what is written; null if nothing is. */
  readonly fault?: string | null;
}

/** A line of text. */
export function textField(
  { name, title, hint, type = 'text', fault = null }: TextField,
  value: string,
  onInput: (text: string) => void,
): TemplateResult {
  const about = [hint === undefined ? [] : [`${name}-hint`], fault === null ? [] : [`${name}-fault`]].flat();
  return html`<div class="field">
    <label for=${name}>${title}</label>
    ${hintOf(name, hint)}
    <input
      id=${name}
      type=${type}
      autocomplete="off"
      spellcheck="false"
      aria-describedby=${about.length === 0 ? nothing : about.join(' ')}
      aria-invalid=${fault === null ? nothing : 'true'}
      .value=${value}
      @input=${(event: Event) => onInput((event.target as HTMLInputElement).value)}
    />
    ${fault === null ? nothing : html`<p class="fault" id=${`${name}-fault`}>${fault}</p>`}
  </div>`;
}

/** Settings of a text to take away. */
export interface CopyField {
  readonly name: string;
  readonly title: string;
  /** What the button says. */
  readonly button: string;
  /** Most lines in view. */
  readonly lines: number;
}

/** A text to take away, with the button that copies it. */
export const copyField = (
  { name, title, button, lines }: CopyField,
  text: string,
  onCopy: (field: string) => void,
): TemplateResult =>
  html`<div class="field">
    <label for=${name}>${title}</label>
    <textarea id=${name} readonly spellcheck="false" rows=${Math.min(lines, text.trimEnd().split('\n').length)} .value=${text}></textarea>
    <button type="button" @click=${() => onCopy(name)}>${button}</button>
  </div>`;
