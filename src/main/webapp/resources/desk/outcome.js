// The bar that says what was done goes with the next decision, or after a while in which nobody is at it. It stays in the page,
// so that what it offers to undo is still undone by its key. What went wrong stays until the next answer.
(function () {
  var LASTS = 30000;
  var timer = null;
  var timed = null;
  var gone = null;

  function shown() { return document.querySelector('#outcome[data-passing]:not([hidden])'); }

  function go() {
    var bar = shown();
    if (bar) {
      gone = bar.dataset.passing;
      bar.hidden = true;
    }
  }

  function watch() {
    var bar = shown();
    if (!bar) { return; }
    // The list was exchanged, and the same bar with it
    if (bar.dataset.passing === gone) {
      bar.hidden = true;
    } else if (bar.dataset.passing !== timed) {
      timed = bar.dataset.passing;
      clearTimeout(timer);
      timer = setTimeout(end, LASTS);
    }
  }

  function end() {
    var bar = shown();
    if (!bar) { return; }
    if (document.hidden || bar.matches(':hover, :focus-within')) {
      timer = setTimeout(end, LASTS);
    } else {
      go();
    }
  }

  document.addEventListener('click', function (event) {
    if (event.target.closest('.decide .ui-button, .bulk .ui-button, .on-card .ui-button')) {
      go();
    } else if (event.target.closest('#outcome .dismiss')) {
      document.getElementById('outcome').hidden = true;
      gone = document.getElementById('outcome').dataset.passing || gone;
      window.queueSelection.focus();
    }
  }, true);
  jQuery(document).on('pfAjaxComplete', watch);
  watch();
})();
