/**
 * Names of other things that people look for on the site of a council, a school or a trust, made of words that this
 * field has as well: "planning permission" is neither safety planning nor permission to share. Stems, as typed.
 */
const EVERYDAY_NAMES: ReadonlySet<string> = new Set(
  (
    'planning permission|planning application|first aid|school holiday|bank holiday|annual leave|' +
    'sick leave|sick pay|pay slip|pay day|pay rise|maternity leave|maternity pay|paternity leave|study leave|flexi time|' +
    'time sheet|council tax|tax return|income tax|car tax|road tax|bus pass|bus time|bus timetable|train time|train ticket|' +
    'travel card|park charge|parking charge|parking permit|parking fine|parking ticket|resident permit|driving test|driving licence|' +
    'driving lesson|theory test|mot test|eye test|blood test|covid test|car insurance|home insurance|car hire|' +
    'bin collection|bin day|recycling bin|garden waste|bulky waste|street light|street lighting|pot hole|swimming lesson|' +
    'swimming pool|swimming time|gym membership|leisure centre|rec centre|library card|library book|football score|football result|' +
    'football fixture|football ticket|cricket score|school dinner|school term|term date|school admission|' +
    'dinner menu|lunch menu|job vacancy|job interview|job application|staff discount|staff rota|shift rota|' +
    'room booking|book room|book holiday|book meeting|meeting room|wi fi|wifi password|password reset|reset password|' +
    'help desk|printer ink|phone charger|phone contract|phone book|fire warden|fire marshal|fire drill|' +
    'health safety|manual handling|food hygiene|food safety|lost property|dog licence|fishing licence|tv licence|' +
    'marriage licence|wedding venue|wedding dress|certificate copy|death certificate|passport renewal|passport office|' +
    'passport photo|register birth|register death|electoral register|polling station|council house|housing benefit|' +
    'council meeting|weather forecast|weather today|news today|christmas party|birthday party|birthday cake|birthday present|' +
    'cake recipe|dinner recipe|dog walking|dog food|cat food|pet insurance|holiday cottage|holiday park|cheap flight|cheap holiday|' +
    'hotel booking|ferry time|ferry ticket|bike repair|bike hire|car repair|car boot|charity shop|coffee shop|fish chip|' +
    'pension scheme|state pension|pension contribution|mileage claim|expense claim|travel expense|exam result|exam timetable|' +
    'piano lesson|guitar lesson|dance lesson|maths homework|spelling test|pub quiz|film time|cinema time|hair cut|nail varnish|' +
    'credit score|lottery number|lottery result|stock price|share price|house price|flat rent|rent flat'
  ).split('|'),
);

/** Whether these neighbours, as a key, are the name of something else. */
export const isEverydayName = (key: string): boolean => EVERYDAY_NAMES.has(key);
