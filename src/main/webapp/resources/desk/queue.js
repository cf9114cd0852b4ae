// The queue by keyboard, and what was typed kept in this tab until it is sent. Keys of one character act only while no
// field has the focus, and can be switched off (WCAG 2.1.4).
(function () {
  // After all that PrimeFaces wants done when the page is ready: before, it could send nothing. A button pressed earlier
  // waits; moving the focus does not, or what is typed next would go elsewhere.
  var ready = new Promise(function (resolve) { jQuery(function () { jQuery(resolve); }); });
  var keysOn = document.getElementById('keysOn');
  keysOn.checked = localStorage.getItem('queue keys') !== 'off';
  keysOn.addEventListener('change', function () { localStorage.setItem('queue keys', keysOn.checked ? 'on' : 'off'); });

  var form = document.getElementById('queue');

  function cards() { return Array.from(document.querySelectorAll('article.card')); }

  var selection = window.queueSelection;
  var current = selection.current;

  // Keys act on the reply that is chosen, or shown beside the list; where there is one column, none is before somebody has gone there
  function chosen() {
    var card = current();
    var overtaken = card && card.dataset.overtaken;
    if (overtaken || !card && selection.rows().length) {
      document.getElementById('trouble').textContent = overtaken ? form.dataset.overtaken : form.dataset.choose;
    } else if (card && !selection.chosen()) {
      selection.focus();
    }
    return overtaken ? null : card;
  }

  function headingOf(row) { return row && row.querySelector('h2').id; }

  /** What is under way may bring another reply to where this one stands: a key is meant for what was there when it was pressed. */
  function press(key) {
    var heading = headingOf(chosen());
    whenIdle(function () {
      var card = current();
      if (!heading || headingOf(card) !== heading) { return; }
      var button = card.querySelector('[data-key="' + key + '"]');
      if (button && button.dataset.ask) { askAbout(button); } else { click(button); }
    });
  }

  function whenIdle(act) {
    ready.then(function again() {
      if (PrimeFaces.ajax.Queue.isEmpty()) { act(); } else { setTimeout(again, 20); }
    });
  }

  // A single key is soon pressed by mistake; on a group it would decide about all of them
  var dialog = document.getElementById('confirmDialog');
  var asked = null;
  function askAbout(button) {
    var group = button.closest('.alike');
    // The list may change meanwhile: a group is named by its heading, not by its place
    asked = { heading: group.querySelector('h2').id, key: button.dataset.key };
    // Of a large one only some stand there to be unticked
    var many = group.dataset.size - group.querySelectorAll('.members input:not(:checked)').length;
    if (!many) {
      click(button); // which says that nothing is ticked
      return;
    }
    document.getElementById('confirmHeading').textContent = button.dataset.ask.replace('{0}', many);
    document.getElementById('confirmYes').textContent = button.textContent.trim();
    dialog.returnValue = '';
    dialog.showModal();
    // The next letter, or Space, is no answer: whoever agrees goes to the button first
    document.getElementById('confirmHeading').focus();
  }
  dialog.addEventListener('close', function () {
    var heading = document.getElementById(asked.heading);
    if (dialog.returnValue === 'yes' && heading) { click(heading.closest('.alike').querySelector('[data-key="' + asked.key + '"]')); }
  });

  // What somebody else has decided about goes when it is left, and where nothing else is there to choose
  function go(steps) {
    selection.go(steps);
    if (selection.rows().length === 1) { leaveOvertaken(''); }
  }

  function click(button) {
    if (button) { ready.then(function () { button.click(); }); }
  }

  var keys = {
    j: function () { go(1); },
    k: function () { go(-1); },
    p: function () { press('p'); },
    s: function () { press('s'); },
    h: function () { press('h'); },
    e: function () { press('e'); },
    '/': function () {
      document.querySelector('.filters').open = true;
      document.getElementById('q').focus();
    },
    r: function () {
      var card = chosen();
      var reason = card && card.querySelector('details.reason, .alike .bulk-rule');
      if (reason) {
        reason.open = true;
        // Letters that are typed in a list choose from it
        reason.querySelector('textarea').focus();
      }
    },
    u: function () { click(document.getElementById('undo')); },
    x: function () {
      var card = chosen();
      if (card && card.matches('.alike')) { tickMembers(card, !members(card).some(function (box) { return box.checked; })); }
      var tick = card && card.querySelector('.tick');
      if (tick) {
        tick.checked = !tick.checked;
        lastTicked = tick;
        showChosen();
      }
    },
    X: function () {
      var card = chosen();
      var tick = card && card.querySelector('.tick');
      if (tick) { tickUpTo(tick, true); }
    },
    a: function () { tickAll(); },
    P: function () { click(document.getElementById('publishAll')); },
    R: function () { click(document.getElementById('rejectAll')); },
    S: function () { click(document.getElementById('spamAll')); },
    n: function () {
      var next = document.querySelector('.more a');
      if (next) { next.click(); }
    },
    '?': function () {
      var help = document.getElementById('keys');
      help.open = !help.open;
      if (help.open) { help.querySelector('summary').focus(); }
    }
  };

  // The list of the keys closes before what was said does
  document.addEventListener('keydown', function (event) {
    var help = document.getElementById('keys');
    if (event.key === 'Escape' && help.open && !event.defaultPrevented) {
      event.preventDefault();
      if (help.contains(document.activeElement)) { help.querySelector('summary').focus(); }
      help.open = false;
    }
  });

  document.addEventListener('keydown', function (event) {
    if (event.defaultPrevented && event.key === 'Escape') { return; }
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || dialog.open) { return; }
    var field = event.target.closest('input:not([type=checkbox]), textarea, select');
    if (field) {
      if (event.key === 'Escape' && field.closest('.on-card')) {
        field.closest('.on-card').querySelector('[id$=closeChange], [id$=closeReveal]').click();
      } else if (event.key === 'Enter' && field.matches('.on-card input')) {
        event.preventDefault();
        field.closest('.on-card').querySelector('.primary').click();
      } else if (event.key === 'Enter' && !event.shiftKey && field.closest('details.reason, .alike .bulk-rule')) {
        event.preventDefault();
        press('r');
      } else if (event.key === 'Escape' && field.closest('details.reason')) {
        field.closest('details.reason').open = false;
        field.closest('article').querySelector('h2').focus();
      } else if (event.key === 'Escape' && field.closest('.alike')) {
        field.closest('.alike').querySelector('h2').focus();
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
  function ticks() { return Array.from(document.querySelectorAll('.tick')); }
  function tickAll() {
    ticks().forEach(function (tick) { tick.checked = true; });
    showChosen();
  }
  function showChosen() {
    var words = document.querySelector('.chosen [data-words]');
    if (words) { words.textContent = words.dataset.words.replace('{0}', document.querySelectorAll('.tick:checked').length); }
    measureBar();
  }
  function tickUpTo(tick, checked) {
    var all = ticks();
    var to = all.indexOf(tick);
    var from = Math.max(all.indexOf(lastTicked), 0);
    all.slice(Math.min(from, to), Math.max(from, to) + 1).forEach(function (each) { each.checked = checked; });
    lastTicked = tick;
    showChosen();
  }
  function members(group) { return Array.from(group.querySelectorAll('.members input')); }
  function tickMembers(group, checked) {
    group.querySelector('.members').open = true;
    members(group).forEach(function (box) { box.checked = checked; });
  }
  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-members]');
    if (button) { tickMembers(button.closest('.alike'), button.dataset.members === 'all'); }
  });
  document.addEventListener('click', function (event) {
    var more = event.target.closest('#bulkMore');
    if (more) {
      more.setAttribute('aria-expanded', String(more.closest('.bulk').classList.toggle('whole')));
      measureBar();
    } else if (event.target.id === 'tickPage') {
      tickAll();
    } else if (event.target.matches('.tick')) {
      if (event.shiftKey && lastTicked && lastTicked.isConnected) { tickUpTo(event.target, event.target.checked); }
      lastTicked = event.target;
      showChosen();
    }
  });

  // On a phone Reject asks for the reason first, and its sheet rejects
  var phone = matchMedia('(max-width: 48rem)');
  document.addEventListener('click', function (event) {
    var reject = event.target.closest('article.card [data-key=r]');
    var sheet = reject && reject.closest('.choose').querySelector('.reason');
    if (sheet && phone.matches && !sheet.open) {
      event.preventDefault();
      event.stopImmediatePropagation();
      sheet.open = true;
      sheet.querySelector('select').focus();
      return;
    }
    var button = event.target.closest('[data-reject]');
    if (button) {
      var card = button.closest('article.card');
      if (button.dataset.reject === 'now') {
        click(card.querySelector('[data-key=r]'));
      } else {
        button.closest('.reason').open = false;
        card.querySelector('[data-key=r]').focus();
      }
    }
  }, true);

  // Changing a reply or seeing an address opens on its card; the card is named by its reply, not by its place
  document.addEventListener('click', function (event) {
    var opener = event.target.closest('[data-open]');
    if (opener) {
      ready.then(function () {
        window.openCard([
          { name: 'reply', value: opener.closest('article').dataset.reply },
          { name: 'what', value: opener.dataset.open }
        ]);
      });
    } else if (event.target.closest('#address-shown .dismiss')) {
      event.target.closest('#address-shown').remove();
      selection.focus();
    }
  });

  // In the task that shows the answer, after PrimeFaces has put the focus back where it was: any later, and it could be
  // taken from where somebody has gone meanwhile
  var focusNext = null;
  window.focusOn = function (id) { focusNext = id; };
  function moveFocus() {
    var element = focusNext && document.getElementById(focusNext);
    focusNext = null;
    if (element) {
      element.focus();
      // What is to be filled in is seen as a whole, with its buttons
      var form = element.closest('.on-card');
      if (form) { form.scrollIntoView({ block: 'nearest' }); }
    }
  }

  // Where the work goes on. What is not there leaves the focus with what was said, or with the selected row.
  window.goTo = function (id, title) {
    document.title = document.title.replace(/^.*?(?= – )/, title);
    var element = document.getElementById(id) || document.querySelector('#outcome:not([hidden])');
    if (element) {
      element.focus();
      window.focusOn(element.id);
    } else {
      selection.focus();
    }
  };
  // The same after a wait: whoever has gone elsewhere meanwhile stays there
  window.goBackTo = function (id, title) {
    var active = document.activeElement;
    if (active === document.body || active.closest('.status')) { window.goTo(id, title); }
  };

  // Who else is reading what. A claim that is not renewed ends after half a minute.
  var readers = {};
  cards().forEach(function (card) {
    var line = card.querySelector('.reading');
    if (line.textContent) { seen(card.dataset.reply, line.textContent); }
  });
  function seen(reply, words) {
    if (readers[reply]) { clearTimeout(readers[reply].timer); }
    readers[reply] = { words: words, timer: setTimeout(function () { delete readers[reply]; showReaders(); }, 30000) };
  }
  function showReaders() {
    cards().forEach(function (card) {
      var reader = readers[card.dataset.reply];
      card.querySelector('.reading').textContent = reader ? reader.words : '';
    });
  }

  // Says to the others what I am reading, again every ten seconds as long as I do
  var mine = null;
  function tell(act, reply) {
    navigator.sendBeacon('/desk/queue/claims', new URLSearchParams({ act: act, reply: reply }));
  }
  function read(reply) {
    if (mine && mine !== reply) { tell('leave', mine); }
    if (reply && mine !== reply) { tell('take', reply); }
    mine = reply;
  }
  // What has the focus, or stands open beside the list
  function readHere() {
    var row = document.activeElement.closest('article.card') || current();
    read(row && row.dataset.reply || null);
  }
  document.addEventListener('focusin', readHere);
  readHere();

  // How high the bar at the lower edge stands: the page ends above it. It stands above what can be done with what is ticked.
  function measureBar() {
    var root = document.documentElement;
    var bar = document.querySelector('.toasts');
    var bulk = document.querySelector('#page:has(.tick:checked) .bulk');
    var hand = document.querySelector('.at-hand .choose:has(.ui-button)');
    var fixed = hand && !bulk && getComputedStyle(hand).position === 'fixed';
    root.style.setProperty('--hand', (fixed ? hand.offsetHeight : 0) + 'px');
    if (bar.offsetHeight) { root.style.setProperty('--bar', bar.offsetHeight + 'px'); }
    if (bulk) { root.style.setProperty('--bulk', Math.max(0, root.clientHeight - bulk.getBoundingClientRect().top) + 'px'); }
  }
  measureBar();
  document.addEventListener('hand', measureBar);
  window.addEventListener('resize', measureBar);
  window.addEventListener('scroll', measureBar, { passive: true });

  // The bar at the lower edge never covers what has the focus
  document.addEventListener('focusin', function (event) {
    var toasts = document.querySelector('.toasts');
    var bar = toasts.offsetHeight ? toasts : document.querySelector('#page:has(.tick:checked) .bulk') || toasts;
    if (bar.offsetHeight && !bar.contains(event.target) && event.target.closest('main')) {
      var target = event.target.getBoundingClientRect();
      var over = bar.getBoundingClientRect();
      var hidden = target.bottom - over.top;
      if (hidden > 0 && target.left < over.right && target.right > over.left && target.top < over.bottom) { window.scrollBy(0, hidden + 16); }
    }
  });
  setInterval(function () {
    if (mine && document.hasFocus()) { tell('take', mine); }
  }, 10000);
  window.addEventListener('pagehide', function () { read(null); });

  // News from other desks; several within a moment are asked about once
  var asking = null;
  function ask(read) {
    clearTimeout(asking);
    asking = setTimeout(function () {
      whenIdle(function () { window.refreshQueue([{ name: 'shown', value: read() }]); });
    }, 300);
  }
  function shown() {
    var row = current();
    return row && row.dataset.reply || '';
  }
  function leaveOvertaken(read) {
    var overtaken = document.querySelector('[data-overtaken="yes"]');
    if (overtaken && overtaken.dataset.reply !== read) { ask(function () { return read; }); }
  }
  document.addEventListener('focusin', function () { leaveOvertaken(shown()); });
  window.queueNews = function (news) {
    if (news.changed) {
      ask(shown);
    } else if (String(news.who) !== document.body.dataset.me) {
      if (news.reading) {
        seen(String(news.reply), form.dataset.reading.replace('{0}', news.name));
      } else {
        delete readers[news.reply];
      }
      showReaders();
    }
  };

  function keyOf(field) { return document.body.dataset.me + ' ' + field.dataset.kept; }

  // What is being typed stays while the list changes around it, and outlives a session that ended
  document.addEventListener('input', function (event) {
    if (event.target.dataset && event.target.dataset.kept) { sessionStorage.setItem(keyOf(event.target), event.target.value); }
  });
  function putBack() {
    document.querySelectorAll('textarea[data-kept]').forEach(function (field) {
      var kept = sessionStorage.getItem(keyOf(field));
      if (kept && kept !== field.value) {
        field.value = kept;
        var details = field.closest('details');
        if (details) { details.open = true; }
      }
    });
  }
  putBack();
  var sent = [];
  jQuery(document).on('pfAjaxComplete', function (event, answer) {
    // What was taken needs no keeping; somebody who is signed out is led elsewhere
    if (answer.status === 200 && answer.responseText.indexOf('<redirect ') < 0) {
      sent.forEach(function (key) { sessionStorage.removeItem(key); });
    }
    sent = [];
    putBack();
    showChosen();
    showReaders();
    measureBar();
    moveFocus();
    readHere();
  });
  document.addEventListener('click', function (event) {
    var button = event.target.closest('article button');
    if (button && /(?:save|savePublish|closeChange|reject)$/.test(button.id)) {
      button.closest('article').querySelectorAll('[data-kept]').forEach(function (field) {
        sent.push(keyOf(field));
      });
    }
  }, true);
})();
