// The queue by keyboard, and what was typed kept in this tab until it is sent. Keys of one character act only while no
// field has the focus, and can be switched off (WCAG 2.1.4).
(function () {
  var keysOn = document.getElementById('keysOn');
  keysOn.checked = localStorage.getItem('queue keys') !== 'off';
  keysOn.addEventListener('change', function () { localStorage.setItem('queue keys', keysOn.checked ? 'on' : 'off'); });

  function cards() { return Array.from(document.querySelectorAll('article.card')); }

  function current() { return document.activeElement.closest('article.card'); }

  function go(steps) {
    var all = cards();
    var here = all.indexOf(current());
    var next = all[here < 0 ? 0 : Math.max(0, Math.min(all.length - 1, here + steps))];
    if (next) { next.querySelector('h2').focus(); }
  }

  function press(key) {
    var card = current() || cards()[0];
    var button = card && card.querySelector('[data-key="' + key + '"]');
    if (button) { button.click(); }
  }

  var keys = {
    j: function () { go(1); },
    k: function () { go(-1); },
    p: function () { press('p'); },
    s: function () { press('s'); },
    r: function () {
      var card = current() || cards()[0];
      var reason = card && card.querySelector('details.reason');
      if (reason) {
        reason.open = true;
        reason.querySelector('select').focus();
      }
    },
    u: function () {
      var undo = document.getElementById('undo');
      if (undo) { undo.click(); }
    },
    x: function () {
      var tick = (current() || document).querySelector('.tick');
      if (tick) { tick.checked = !tick.checked; }
    },
    '?': function () {
      var help = document.getElementById('keys');
      help.open = !help.open;
      if (help.open) { help.querySelector('summary').focus(); }
    }
  };

  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) { return; }
    var field = event.target.closest('input:not([type=checkbox]), textarea, select');
    if (field) {
      if (event.key === 'Enter' && field.localName === 'select' && field.closest('details.reason')) {
        event.preventDefault();
        press('r');
      } else if (event.key === 'Escape' && field.closest('details.reason')) {
        field.closest('details.reason').open = false;
        field.closest('article').querySelector('h2').focus();
      }
      return;
    }
    if (keysOn.checked && Object.hasOwn(keys, event.key)) {
      event.preventDefault();
      keys[event.key]();
    }
  });

  // Ticking a range, and all of the page
  var lastTicked = null;
  document.addEventListener('click', function (event) {
    var all = Array.from(document.querySelectorAll('.tick'));
    if (event.target.id === 'tickPage') {
      all.forEach(function (tick) { tick.checked = true; });
    } else if (event.target.matches('.tick')) {
      var from = all.indexOf(lastTicked);
      var to = all.indexOf(event.target);
      if (event.shiftKey && from >= 0) {
        all.slice(Math.min(from, to), Math.max(from, to)).forEach(function (tick) { tick.checked = event.target.checked; });
      }
      lastTicked = event.target;
    }
  });

  // News from other desks; several within a moment are asked about once
  var asking = null;
  window.queueNews = function () {
    clearTimeout(asking);
    asking = setTimeout(function () { window.refreshQueue(); }, 300);
  };

  // A sentence that was being typed outlives a session that ended
  document.addEventListener('input', function (event) {
    var reply = event.target.dataset && event.target.dataset.kept;
    if (reply) { sessionStorage.setItem('reason ' + reply, event.target.value); }
  });
  document.querySelectorAll('[data-kept]').forEach(function (field) {
    var kept = sessionStorage.getItem('reason ' + field.dataset.kept);
    if (kept && !field.value) {
      field.value = kept;
      field.closest('details').open = true;
    }
  });
})();
