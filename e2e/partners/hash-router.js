let changes = 0;
const show = () => {
  document.querySelector('#route').textContent = `${location.hash} ${changes}`;
};
addEventListener('hashchange', () => {
  changes += 1;
  show();
});
show();
