import { useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { ScpCourseFinder } from 'safeguarding-elements';
import type {} from 'safeguarding-elements/react';
import 'safeguarding-elements/all';

function App() {
  const [notes, setNotes] = useState<readonly string[]>([]);
  const [level, setLevel] = useState<2 | 4>(2);
  const [shown, setShown] = useState(true);
  const [debug, setDebug] = useState(false);
  const finder = useRef<ScpCourseFinder>(null);
  const note = (text: string) => setNotes((before) => [...before, text]);
  return (
    <main>
      <button onClick={() => setLevel(4)}>Lower the heading</button>
      <button onClick={() => setDebug(!debug)}>Debug</button>
      <button onClick={() => setShown(!shown)}>Show or remove</button>
      <button onClick={() => note(`openCourse ${finder.current?.openCourse('lado-intro')}`)}>Open a course</button>
      {shown && (
        <scp-course-finder
          ref={finder}
          src="/dataset.json"
          heading="Training in an application"
          headingLevel={level}
          preview-date="2027-03-10T13:50"
          query="designated"
          debug={debug}
          onscp-ready={({ type }) => note(type)}
          onscp-book={({ type, detail }) => note(`${type} ${detail.courseId} ${new URL(detail.url).host}`)}
          onscp-open={({ type, detail }) => note(`${type} ${detail.type} ${detail.id}`)}
          onscp-data-issues={({ type, detail }) => note(`${type} ${detail.issues.map(({ path }) => path).join()}`)}
        >
          <p>The courses are on the website of the partnership.</p>
        </scp-course-finder>
      )}
      <scp-week-programme src="/no.json" onscp-error={({ type, detail }) => note(`${type} ${detail.code}`)} />
      <ul>
        {notes.map((text, at) => (
          <li key={at}>{text}</li>
        ))}
      </ul>
    </main>
  );
}

createRoot(document.getElementById('app') as HTMLElement).render(<App />);
