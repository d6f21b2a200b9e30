import { pageHead } from './element-pages.js';

/** What both pages allow. Nothing of another server, and no style or script that stands in the page. */
const COMMON = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  'img-src data:',
  "form-action 'none'",
];

const BUILDER_POLICY = [...COMMON, "base-uri 'none'", "require-trusted-types-for 'script'", 'trusted-types scp-lit'];

/** It runs a snippet as it is written, so that it cannot ask for trusted types until it holds it. */
const PREVIEW_POLICY = [...COMMON, "base-uri 'none'"];

interface BuilderSetting {
  readonly version: string;
  /** Integrity hashes by name of the script. */
  readonly integrity: ReadonlyMap<string, string>;
}

const script = ({ version, integrity }: BuilderSetting, top: string, name: string): string =>
  `    <script src="${top}${version}/${name}" integrity="${integrity.get(name) ?? ''}" crossorigin="anonymous"></script>`;

/** The page on which editors put a snippet together. */
export const builderPage = (setting: BuilderSetting): string => `${pageHead({
  title: 'Snippet builder: Safeguarding Elements',
  policy: BUILDER_POLICY,
  style: 'builder/builder.css',
  root: ` data-version="${setting.version}"`,
})}
  <body>
    <a class="skip" href="#result">Skip to the snippet</a>
    <header>
      <h1>Put safeguarding information on your website</h1>
      <p>
        Choose what to show. Copy the snippet into your page. It then stays up to date by itself. This page remembers
        nothing of what you choose.
      </p>
    </header>
    <main>
      <div id="form">
        <p>Loading what there is to choose from.</p>
        <noscript><p>This page needs JavaScript.</p></noscript>
      </div>
      <div id="result" tabindex="-1"></div>
    </main>
    <p id="status" role="status"></p>
${script(setting, '', 'builder.js')}
  </body>
</html>
`;

/** The page in the frame of the preview: empty until the builder gives it a snippet. */
export const previewPage = (setting: BuilderSetting): string => `${pageHead({
  title: 'Preview',
  policy: PREVIEW_POLICY,
  style: 'preview.css',
})}
  <body>
    <main></main>
${script(setting, '../', 'preview.js')}
  </body>
</html>
`;
