// A draft of an article or a page is stored while it is written, and when its page is left. What cannot be stored stays on this device and is said.
(function () {
  var form = document.getElementById('editor');
  if (form.dataset.autosave !== 'true') { return; }
  var EVERY = 10000;
  var MOST_ON_LEAVING = 60000; // what browsers send for a page that is gone
  var state = document.getElementById('savedState');
  var trouble = document.getElementById('saveTrouble');
  var id = form.dataset.article || 'new';
  var version = form.dataset.version;
  var changes = form.dataset.typed === 'true' ? 1 : 0;
  var stored = 0;
  var sending = false;
  var stopped = false;
  var waiting = null;

  function say(words) {
    if (trouble.textContent !== words) { trouble.textContent = words; }
    state.hidden = Boolean(words);
  }

  /** Where it is, unless it is the main one. */
  function saveButton() {
    var save = document.getElementById('save');
    var menu = document.querySelector('#moreActions summary');
    var main = document.getElementById('mainAction').name === 'save';
    return (main ? '' : menu.textContent.trim() + ' – ') + save.textContent.trim();
  }

  // What is typed after a save is not saved yet, and what is on its way is not there yet
  function showState() {
    if (sending) {
      state.textContent = state.dataset.saving;
    } else if (changes !== stored && state.textContent) {
      state.textContent = state.dataset.unsaved;
    }
  }

  var siteAndDesk = document.title.slice(document.title.lastIndexOf(' – '));

  /** Its name, and when it was changed last, wherever the page says so. */
  function showStored(told, title) {
    var row = document.getElementById('changed');
    if (row) {
      var time = row.querySelector('time');
      time.dateTime = told.changed;
      time.title = told.changedFull;
      time.textContent = told.changedDay;
      row.hidden = false;
      document.getElementById('heading').textContent = title;
    }
    document.title = title + siteAndDesk;
  }

  function take(told, mine, title) {
    stored = mine;
    version = told.version;
    form.dataset.version = version;
    var snapshot = told.snapshot || '';
    form.dataset.snapshot = snapshot;
    if (id === 'new') {
      id = told.id;
      form.dataset.article = id;
      history.replaceState(null, '', location.pathname.replace(/new$/, id));
      form.dispatchEvent(new Event('moved'));
      form.querySelectorAll('[data-of-article]').forEach(function (link) { link.href = location.pathname + link.dataset.ofArticle; });
      var links = document.getElementById('stored');
      if (links) { links.hidden = false; }
    }
    form.elements.autosavedAs.value = id + ':' + version + ':' + snapshot;
    var address = form.elements.address;
    if (address.value.trim() && address !== document.activeElement) { address.value = told.address; }
    showStored(told, title);
    state.textContent = changes === mine ? state.dataset.words.replace('{0}', told.at) : state.dataset.unsaved;
    say('');
    if (changes === mine) { form.dispatchEvent(new Event('saved')); }
  }

  function answered(answer, mine, title) {
    // 412: somebody else is signed in here now
    if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 412) {
      say(trouble.dataset.signedOut);
      return null;
    }
    return answer.json().then(function (told) {
      if (answer.ok) {
        take(told, mine, title);
      } else {
        stopped = answer.status === 409;
        say(told.problem.replace('[button]', saveButton()));
      }
    });
  }

  /** @return whether it is on its way */
  function send(leaving) {
    if (stopped || sending || changes === stored || !form.elements.title.value.trim()) { return false; }
    var mine = changes;
    var title = form.elements.title.value.trim();
    var data = new URLSearchParams(new FormData(form));
    data.set('body_input', PF('body').getEditorValue());
    data.set('version', version);
    data.set('snapshot', form.dataset.snapshot || '');
    data.delete('jakarta.faces.ViewState');
    var body = data.toString();
    if (leaving && body.length > MOST_ON_LEAVING) { return false; }
    sending = true;
    showState();
    fetch(form.dataset.autosaveAt + id, { method: 'POST', body: data, redirect: 'manual', keepalive: leaving })
      .then(function (answer) { return answered(answer, mine, title); })
      .catch(function () { say(trouble.dataset.connection); })
      .then(function () {
        sending = false;
        if (state.textContent === state.dataset.saving) { state.textContent = state.dataset.unsaved; }
        if (waiting) { form.requestSubmit(waiting); }
      });
    return true;
  }

  form.addEventListener('unsaved', function () {
    changes++;
    showState();
  });
  setInterval(function () { send(false); }, EVERY);
  document.addEventListener('visibilitychange', function () { if (document.hidden) { send(true); } });
  form.addEventListener('leaving', function (event) {
    if (!trouble.textContent && send(true)) { event.preventDefault(); }
  });
  // A button's save is made on what was stored before it
  form.addEventListener('submit', function (event) {
    var button = event.submitter;
    if (button && button.formTarget === '_blank') { return; }
    if (sending) {
      event.preventDefault();
      event.stopImmediatePropagation();
      waiting = button;
    } else {
      stopped = true; // the form brings all of it, and its page goes
    }
  }, true);
})();
