/** Light or dark as the reader chooses, kept on their own device; and a button that copies a citation. */
const KEY = 'offprint-theme';

function remember(theme: string): void {
  const root = document.documentElement;
  if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme;
  else delete root.dataset['theme'];
  try {
    if (theme === 'auto') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // A browser that keeps nothing keeps the choice for this page only.
  }
}

const look = document.querySelector<HTMLFieldSetElement>('fieldset.look');
if (look !== null) {
  look.hidden = false;
  const current = document.documentElement.dataset['theme'] ?? 'auto';
  for (const input of look.querySelectorAll('input')) {
    input.checked = input.value === current;
    input.addEventListener('change', () => remember(input.value));
  }
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const text = document.getElementById(button.dataset['copy'] ?? '');
    if (text === null) return;
    void copy(text).then(() => {
      button.textContent = button.dataset['done'] ?? '';
    });
  });
}

/** Pages opened from a disk have no clipboard of their own; there the text is selected, ready to be copied by hand. */
async function copy(element: HTMLElement): Promise<void> {
  getSelection()?.selectAllChildren(element);
  await navigator.clipboard.writeText(element.textContent ?? '');
}

export {};
