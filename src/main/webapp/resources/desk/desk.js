// Every page of the desk: ? opens its help (in the queue it shows the keys); the focus goes to what must be put right;
// leaving a form with something typed asks first; a
// button whose answer did not come says so and may be pressed again, which PrimeFaces would not let it.
(function () {
  var wrong = document.querySelector('[aria-invalid="true"]');
  if (wrong) { wrong.focus(); }
  if (window.jQuery) {
    var trouble = document.getElementById('trouble');
    // Until the next press: what the page asks for by itself says nothing about it
    ['click', 'keydown'].forEach(function (press) {
      document.addEventListener(press, function () { trouble.textContent = ''; }, true);
    });
    jQuery(document)
      .on('pfAjaxError', function () {
        trouble.textContent = trouble.dataset.words;
        jQuery('.ui-button.ui-state-loading').each(function () {
          PrimeFaces.buttonEndAjaxDisabled(PrimeFaces.getWidgetById(this.id), jQuery(this));
          this.focus();
        });
      });
  }
  document.querySelectorAll('form[data-unsaved]').forEach(function (form) {
    // What was refused is still unsaved
    var unsaved = !!form.querySelector('[aria-invalid="true"]') || !!document.querySelector('.messages .alarm');
    form.addEventListener('input', function () { unsaved = true; });
    form.addEventListener('submit', function () { unsaved = false; });
    window.addEventListener('beforeunload', function (event) { if (unsaved) { event.preventDefault(); } });
  });
  document.addEventListener('keydown', function (event) {
    var field = event.target.closest('input, textarea, select, [contenteditable="true"]');
    if (event.key === '?' && !field && !event.defaultPrevented && !document.getElementById('keysOn')) {
      location.href = document.querySelector('.bar .help').href;
    }
  });
})();
