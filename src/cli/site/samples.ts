import { CONTENT_TYPES } from '../static-server.js';
import { cacheControl, COMMON_HEADERS, headerRules, type HeaderRule } from './header-rules.js';

const MADE_BY = 'Headers of Safeguarding Elements, made by npm run build.';

const OLDER =
  'Keep the folders of older versions: pages point to them. Repeat the block of this version for each of them.';

const common = Object.entries(COMMON_HEADERS);

const DAY = 24 * 3600;

/** For Netlify and Cloudflare Pages, at the top of the site. A header must come from one block only: they would join. */
function underscoreHeaders(rules: readonly HeaderRule[]): string {
  const block = (path: string, headers: readonly (readonly [string, string])[]) =>
    [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const blocks = rules.flatMap((rule) =>
    rule.folders.map((folder) => block(`/${folder}/*`, [['Cache-Control', cacheControl(rule)]])),
  );
  return [`# ${MADE_BY}`, `# ${OLDER}`, block('/*', common), ...blocks, ''].join('\n\n');
}

function nginx(rules: readonly HeaderRule[]): string {
  return `# ${MADE_BY}
# The map belongs outside of server { }, the rest inside of it.
map $uri $scp_cache {
${rules.map((rule) => `  "~${rule.pattern}" "${cacheControl(rule)}";`).join('\n')}
}

server {
  root /srv/safeguarding;
  listen 80;

  charset utf-8;
  charset_types text/css text/plain text/javascript application/javascript application/json;
  gzip on;
  gzip_types text/css text/plain text/javascript application/javascript application/json;

  add_header Cache-Control $scp_cache;
${common.map(([name, value]) => `  add_header ${name} "${value}" always;`).join('\n')}
}
`;
}

const types = [...CONTENT_TYPES].filter(([extension]) => ['.js', '.json', '.css', '.html', '.txt'].includes(extension));

/** The site may stand in a folder, so that a pattern fits anywhere in a path: but not the `v1` of the data. */
function apacheCaching(rule: HeaderRule): string {
  const header = `Header set Cache-Control "${cacheControl(rule)}"`;
  const anywhere = rule.pattern.replace(/^\^/, '(?<!/data)');
  return rule.folders.length > 1 ? header : `${header} "expr=%{REQUEST_URI} =~ m#${anywhere}#"`;
}

function htaccess(rules: readonly HeaderRule[]): string {
  return `# ${MADE_BY}
# For Apache 2.4 with mod_headers and AllowOverride FileInfo.
${types.map(([extension, type]) => `AddType '${type}' ${extension}`).join('\n')}
${common.map(([name, value]) => `Header always set ${name} "${value}"`).join('\n')}
# A later line counts more.
${[...rules].reverse().map(apacheCaching).join('\n')}
`;
}

/** `365.00:00:00`, as Internet Information Services writes a span of time. */
function timeSpan(seconds: number): string {
  const clock = [Math.floor((seconds % DAY) / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  return `${Math.floor(seconds / DAY)}.${clock.map((part) => String(part).padStart(2, '0')).join(':')}`;
}

function clientCache({ maxAge, immutable }: HeaderRule): string {
  const custom = immutable ? 'public, immutable' : 'public';
  return `<clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="${timeSpan(maxAge)}" cacheControlCustom="${custom}" />`;
}

function webConfig(rules: readonly HeaderRule[]): string {
  const locations = rules.flatMap((rule) =>
    rule.folders.map(
      (folder) => `  <location path="${folder}">
    <system.webServer><staticContent>${clientCache(rule)}</staticContent></system.webServer>
  </location>`,
    ),
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- ${MADE_BY} For Internet Information Services (Windows).
     ${OLDER} -->
<configuration>
  <system.webServer>
    <staticContent>
${types
  .map(
    ([extension, type]) =>
      `      <remove fileExtension="${extension}" />\n      <mimeMap fileExtension="${extension}" mimeType="${type}" />`,
  )
  .join('\n')}
    </staticContent>
    <httpProtocol>
      <customHeaders>
${common.map(([name, value]) => `        <add name="${name}" value="${value}" />`).join('\n')}
      </customHeaders>
    </httpProtocol>
  </system.webServer>
${locations.join('\n')}
</configuration>
`;
}

/** The samples of settings for servers, by their path in the site. All say what `headerRules` says. */
export function headerSamples(version: string): ReadonlyMap<string, string> {
  const rules = headerRules(version);
  return new Map([
    ['_headers', underscoreHeaders(rules)],
    ['.htaccess', htaccess(rules)],
    ['web.config', webConfig(rules)],
    ['nginx.conf', nginx(rules)],
  ]);
}
