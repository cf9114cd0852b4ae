// Title and standfirst grow with their words, and the title stays one line of text: Enter goes on to what comes next.
(function () {
  var fields = document.querySelectorAll('.writing .field:not(.body) textarea');
  var grows = CSS.supports('field-sizing', 'content');

  function fit(field) {
    if (grows) { return; }
    field.style.height = 'auto';
    field.style.height = field.scrollHeight + 'px';
  }
  fields.forEach(function (field) {
    field.addEventListener('input', function () {
      if (field.id === 'title' && field.value.includes('\n')) { field.value = field.value.replace(/\s*\n\s*/g, ' '); }
      fit(field);
    });
    fit(field);
  });
  document.getElementById('editor').addEventListener('keydown', function (event) {
    if (event.target.id !== 'title' || event.key !== 'Enter' || event.isComposing || event.ctrlKey || event.metaKey) { return; }
    event.preventDefault();
    (document.getElementById('standfirst') || document.querySelector('.ql-editor')).focus();
  });
})();
