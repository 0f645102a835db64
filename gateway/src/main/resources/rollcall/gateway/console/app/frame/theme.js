// Before the first paint, so that nobody who has chosen dark sees white.
(() => {
  try {
    const theme = localStorage.getItem('rollcall.theme');
    if (theme === 'dark' || theme === 'light') {
      document.documentElement.dataset.theme = theme;
    }
    document.documentElement.lang = localStorage.getItem('rollcall.language') || 'en';
  } catch {
    // Storage is off: the system's choice counts.
  }
})();
