// The bar that says what was done goes with the next decision, or after a while in which nobody is at it. It stays in the page,
// so that what it offers to undo is still undone by its key. What went wrong stays until the next answer. Its button and Escape
// close it, and the reply that is looked at makes way for it.
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
      dismiss();
    }
  }, true);

  function dismiss() {
    var bar = document.getElementById('outcome');
    bar.hidden = true;
    gone = bar.dataset.passing || gone;
    window.queueSelection.focus();
  }

  // Where Escape closes something else, it closes that
  document.addEventListener('keydown', function (event) {
    var bar = document.querySelector('#outcome:not([hidden])');
    var elsewhere = 'input:not([type=checkbox]), textarea, select, .on-card, dialog, details.rare[open], details.me[open]';
    if (event.key === 'Escape' && bar && !event.defaultPrevented && !event.target.closest(elsewhere)) {
      dismiss();
    }
  });

  // No button of the reply that is looked at lies under the bar
  function makeWay() {
    var bar = document.querySelector('#outcome:not([hidden])');
    var card = document.activeElement.closest('article') || document.querySelector('.card.selected');
    if (!bar || !card || matchMedia('(min-width: 75rem)').matches) { return; }
    var edge = bar.getBoundingClientRect().top;
    var lowest = Array.from(card.querySelectorAll('button, a, summary, input')).reduce(function (most, control) {
      // What is in a closed menu has a place, too
      var seen = !control.checkVisibility || control.checkVisibility();
      return seen ? Math.max(most, control.getBoundingClientRect().bottom) : most;
    }, 0);
    var top = card.getBoundingClientRect().top;
    if (top < edge && lowest > edge) { scrollBy(0, Math.min(lowest - edge + 8, Math.max(0, top))); }
  }
  jQuery(document).on('pfAjaxComplete', function () {
    watch();
    setTimeout(makeWay, 100);
  });
  watch();
})();
