/** The least a React page can be: what Varde's start is measured against. */
import { createRoot } from 'react-dom/client';

const root = document.getElementById('root');
if (root) createRoot(root).render(<h1>Blank</h1>);
