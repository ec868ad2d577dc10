// The webapp draws its first lists while its translation is still on the way, and what is drawn once then stays a key
// (SEARCH_PLACEHOLDER). So the translation is put where the webapp keeps the last one it saw, before it starts.
const LOCALE = 'zh-CN';
const STORE = 'camunda-web';

export async function presetTranslation() {
  const base = document.querySelector('base');
  const folder = `${base.getAttribute('app-root')}/app/${base.getAttribute('app-name')}/locales/`;
  const answer = await fetch(`${folder}${LOCALE}.json`);
  const kept = JSON.parse(localStorage.getItem(STORE) || '{}');
  kept[`${folder}_locales_data_${LOCALE}_${window.bust}`] = JSON.stringify(await answer.json());
  localStorage.setItem(STORE, JSON.stringify(kept));
}
