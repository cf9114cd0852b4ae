// Names the rich text field for assistive technology, and asks before unsaved words are left.
// Runs after PrimeFaces has made the field.
jQuery(function () {
  var area = document.querySelector('.body-editor .ql-editor');
  if (area) {
    document.getElementById('body').removeAttribute('role');
    area.setAttribute('role', 'textbox');
    area.setAttribute('aria-multiline', 'true');
    area.setAttribute('aria-labelledby', 'body-label');
  }
  var form = document.getElementById('editor');
  var unsaved = false;
  form.addEventListener('input', function () { unsaved = true; });
  form.addEventListener('submit', function (event) {
    unsaved = unsaved && event.submitter && event.submitter.formTarget === '_blank';
  });
  window.addEventListener('beforeunload', function (event) {
    if (unsaved) { event.preventDefault(); }
  });
});
