// Which reply of the queue is selected: in two columns it is the one whose detail stands beside the list. The selection
// goes with the focus, stays while the list changes around it, and goes on to the next row when its own leaves.
window.queueSelection = (function () {
  var ROWS = 'article.card, section.alike';
  var wide = matchMedia('(min-width: 75rem)');
  var key = null;
  var order = [];
  // Until somebody has gone anywhere, the first row is only shown
  var moved = false;

  function rows() { return Array.from(document.querySelectorAll(ROWS)); }

  function heading(row) { return row.querySelector('h2'); }

  function selected() {
    var found = key && document.getElementById(key);
    return found ? found.closest(ROWS) : null;
  }

  function show(row) {
    key = row ? heading(row).id : null;
    var all = rows();
    order = all.map(function (each) { return heading(each).id; });
    all.forEach(function (each) {
      each.classList.toggle('selected', each === row);
      if (each !== row) { each.removeAttribute('aria-current'); }
    });
    document.getElementById('queue').classList.toggle('unchosen', !moved);
    if (row) {
      if (moved) { row.setAttribute('aria-current', 'true'); }
      if (wide.matches && !row.dataset.opened) {
        row.dataset.opened = 'yes';
        row.querySelectorAll('.answered, .history').forEach(function (part) { part.open = true; });
      }
    }
  }

  // After the list was exchanged: the same row, or the next one in the order in which they stood
  function restore() {
    var row = selected();
    if (!row) {
      var at = order.indexOf(key);
      var near = order.slice(at + 1).concat(order.slice(0, Math.max(at, 0)).reverse())
        .map(function (id) { return document.getElementById(id); })
        .find(function (element) { return element; });
      row = near ? near.closest(ROWS) : rows()[0] || null;
      show(row);
      if (row && moved && document.activeElement === document.body) { heading(row).focus({ preventScroll: true }); }
    } else {
      show(row);
    }
  }

  function go(steps) {
    var all = rows();
    var here = all.indexOf(selected());
    var next = all[here < 0 ? 0 : Math.max(0, Math.min(all.length - 1, moved ? here + steps : here))];
    if (next) { heading(next).focus(); }
  }

  // A button in the list stays where it is while it is pressed: only the keyboard takes the selection along to it
  document.addEventListener('focusin', function (event) {
    var row = event.target.closest(ROWS);
    if (row && (row === selected() || !wide.matches || !event.target.closest('.decide')
        || event.target.matches(':focus-visible'))) {
      var first = !moved;
      moved = true;
      if (first || row !== selected()) { show(row); }
    }
  });
  document.addEventListener('click', function (event) {
    var row = event.target.closest(ROWS);
    if (row && wide.matches && getSelection().isCollapsed
        && !event.target.closest('a, button, input, label, select, textarea, summary, .selected .detail')) {
      heading(row).focus({ preventScroll: true });
    }
  });

  // On a phone the buttons at the lower edge are those of the reply that is read: the one of which most is in sight, the upper
  // one of two, and at the end of the page the last. They change when the page has come to rest, and do nothing for a moment
  // then: a thumb that was on its way meant the one before.
  var phone = matchMedia('(max-width: 48rem)');
  var settled = null;
  var changedAt = 0;

  function read() {
    var all = rows();
    var end = document.documentElement.scrollHeight - innerHeight;
    var view = innerHeight - 96;
    if (end > 0 && scrollY >= end - 2) { return all[all.length - 1] || null; }
    var most = 0;
    return all.reduce(function (best, row) {
      var box = row.getBoundingClientRect();
      var seen = (Math.min(box.bottom, view) - Math.max(box.top, 0)) / Math.min(box.height, view);
      if (best && seen <= most + .01) { return best; }
      most = seen;
      return row;
    }, null);
  }

  function hand(row) {
    var before = document.querySelector('.at-hand');
    if (row === before) { return; }
    if (before) {
      before.classList.remove('at-hand');
      changedAt = Date.now();
    }
    if (row) { row.classList.add('at-hand'); }
    document.dispatchEvent(new Event('hand'));
  }

  function handRead() {
    var focused = document.activeElement.closest(ROWS);
    var box = focused && document.activeElement.matches(':focus-visible') && focused.getBoundingClientRect();
    hand(phone.matches ? (box && box.bottom > 96 && box.top < innerHeight - 144 ? focused : read()) : null);
  }

  window.addEventListener('scroll', function () {
    clearTimeout(settled);
    settled = setTimeout(handRead, 120);
  }, { passive: true });
  window.addEventListener('resize', handRead);
  document.addEventListener('focusin', function (event) {
    var row = event.target.closest(ROWS);
    if (phone.matches && row && !pressed) { hand(row); }
  });
  document.addEventListener('click', function (event) {
    if (event.isTrusted && event.detail > 0 && phone.matches && event.target.closest('.at-hand .choose .ui-button')
        && Date.now() - changedAt < 350) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }, true);

  // The detail ends where the window does, however far the list has been scrolled
  var form = document.getElementById('queue');
  function fit() {
    var top = document.getElementById('page').getBoundingClientRect().top;
    form.style.setProperty('--above', Math.max(16, Math.round(top)) + 'px');
  }
  // Not while a button is pressed: it would move away under the pointer, and the click would go elsewhere
  var pressed = false;
  document.addEventListener('pointerdown', function () { pressed = true; }, true);
  ['pointerup', 'pointercancel'].forEach(function (end) {
    document.addEventListener(end, function () {
      pressed = false;
      setTimeout(fit);
    }, true);
  });
  window.addEventListener('scroll', function () { if (!pressed) { fit(); } }, { passive: true });
  window.addEventListener('resize', fit);
  // The page is led anew to where it is when the server has forgotten it: after a restart, or for whoever was signed out
  var KEPT = 'queue chosen';
  function restoreChosen() {
    var kept = document.getElementById(sessionStorage.getItem(KEPT));
    var row = kept && kept.closest(ROWS);
    sessionStorage.removeItem(KEPT);
    moved = Boolean(row);
    show(row || rows()[0] || null);
    if (row) { kept.focus(); }
  }

  jQuery(document).on('pfAjaxComplete', function (event, answer) {
    if (moved && key && answer.responseText && answer.responseText.indexOf('<redirect ') >= 0) {
      sessionStorage.setItem(KEPT, key);
      return;
    }
    restore();
    fit();
    // What came up under the thumb after a decision is what it goes on with
    var first = !document.querySelector('.at-hand');
    handRead();
    if (first) { changedAt = Date.now(); }
  });
  wide.addEventListener('change', restore);
  restoreChosen();
  fit();
  handRead();

  return {
    rows: rows,
    go: go,
    // Where there is one column, nothing is selected before somebody has gone there
    current: function () { return moved || wide.matches ? selected() : null; },
    // Where somebody has gone: not what is only shown
    chosen: function () { return moved ? selected() : null; },
    focus: function () {
      var row = selected();
      if (row) { heading(row).focus(); }
    }
  };
})();
