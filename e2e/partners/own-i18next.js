const { i18next } = window;

await i18next.init({ lng: 'en', resources: { en: { translation: { hello: 'Hello of the host' } } } });
const say = () => {
  document.querySelector('#said').textContent = `${i18next.language} ${i18next.t('hello')}`;
};
i18next.on('languageChanged', say);
say();
