document.querySelector('#open').addEventListener('click', () => {
  document.querySelector('#tab').hidden = false;
});
