import '../theme/tokens.css';
import './preview.css';
import { createRoot } from 'react-dom/client';
import { PreviewPage } from './preview-page.tsx';

const place = document.querySelector('#preview');
if (place) createRoot(place).render(<PreviewPage />);
