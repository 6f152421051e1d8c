import { useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { type Diagnostic, evaluate, load, profile, readResponse } from 'privacy-quick-scan';
import { PrivacyQuickScan, type PrivacyQuickScanHandle } from 'privacy-quick-scan/react';

const small = JSON.stringify({ format: 1 });
const found: readonly Diagnostic[] = load(small).diagnostics;

/** Uses the types too: what does not fit does not compile. */
export function levelsOf(text: string, answers: string): number {
  const { questionnaire } = load(text);
  const { response } = questionnaire ? readResponse(questionnaire, answers) : {};
  return questionnaire && response ? profile(evaluate(questionnaire, response)).rows.length : 0;
}

function App() {
  const scan = useRef<PrivacyQuickScanHandle>(null);
  const [told, setTold] = useState('');
  return (
    <main>
      <h1>An app</h1>
      <p id="told">{`${told} ${found.length > 2 ? 'diagnostics found' : ''}`}</p>
      <PrivacyQuickScan
        ref={scan}
        lang="nl"
        storage="none"
        onReady={({ questionnaire }) => setTold(`ready ${questionnaire}`)}
        onComplete={({ level }) => setTold(level ?? 'done')}
      >
        <a href="https://scan.example/">Do the scan</a>
      </PrivacyQuickScan>
    </main>
  );
}

const place = document.querySelector('#app');
if (place) createRoot(place).render(<App />);
