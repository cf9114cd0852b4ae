// The bar of an editor: the main button is off while it would do nothing, the menu closes with Escape, and what readers would
// see at once is asked about before.
(function () {
  var form = document.getElementById('editor');
  var main = document.getElementById('mainAction');
  var menu = document.getElementById('moreActions');
  var dialog = document.getElementById('confirmDialog');
  var asked = null;
  var agreed = false;

  if (main.dataset.off === 'true') {
    main.disabled = true;
    form.addEventListener('unsaved', function () {
      // What is typed for a step of its own, like a reason, is no change of the text
      if (!document.activeElement.closest('.more-decisions')) { main.disabled = false; }
    });
    // Of a draft there is always a next step
    form.addEventListener('saved', function () { main.disabled = main.name === 'save'; });
  }

  function close() { menu.open = false; }
  menu.addEventListener('keydown', function (event) {
    if (event.key !== 'Escape' || !menu.open) { return; }
    event.stopPropagation();
    close();
    menu.querySelector('summary').focus();
  });
  menu.addEventListener('focusout', function (event) {
    if (event.relatedTarget && !menu.contains(event.relatedTarget)) { close(); }
  });
  document.addEventListener('click', function (event) { if (!menu.contains(event.target)) { close(); } });

  function filled(id) { return document.getElementById(id).value.trim() !== ''; }

  /** The main button stands for another one, which has the words. */
  function asking(button) {
    var meant = button === main ? document.getElementById(main.name) : button;
    // What is missing is told without a question
    return meant.dataset.ask && (meant.dataset.filled || '').split(' ').filter(Boolean).every(filled) ? meant : null;
  }

  /** Whether the text is refused because of a picture that is described nowhere; if that cannot be found out, it is not. */
  function lacksDescription() {
    var silent = Array.from(form.querySelectorAll('.ql-editor img')).filter(function (image) { return !image.alt.trim(); });
    return Promise.all(silent.map(function (image) {
      return fetch('/desk/media?address=' + encodeURIComponent(image.getAttribute('src')), { headers: { Accept: 'application/json' }, redirect: 'error' })
        .then(function (answer) { return answer.json(); })
        .then(function (told) { return told.needed === true; }, function () { return false; });
    })).then(function (needed) { return needed.includes(true); });
  }

  function press(button) {
    agreed = true;
    button.click();
    agreed = false;
  }

  function ask(meant) {
    document.getElementById('confirmHeading').textContent = meant.dataset.ask;
    document.getElementById('confirmFollows').textContent = meant.dataset.follows;
    document.getElementById('confirmYes').textContent = meant.textContent.trim();
    dialog.returnValue = '';
    dialog.showModal();
  }

  // With a note for readers it is a correction, and the main button publishes or hands in both
  var correction = document.getElementById('correct') || document.getElementById('propose');
  var other = { name: main.name, words: main.textContent };
  function follow() {
    var noted = filled('wrong') || filled('right');
    main.name = noted ? correction.id : other.name;
    main.textContent = noted ? correction.textContent.trim() : other.words;
    if (noted) { main.disabled = false; }
    correction.hidden = noted;
  }
  if (correction) {
    form.addEventListener('input', follow);
    follow();
  }

  form.addEventListener('click', function (event) {
    var button = event.target.closest('button[type="submit"]');
    var meant = button && asking(button);
    if (!meant || agreed) { return; }
    event.preventDefault();
    event.stopPropagation();
    asked = button;
    if (!meant.hasAttribute('data-described') || !form.querySelector('.ql-editor img[alt=""], .ql-editor img:not([alt])')) {
      ask(meant);
    } else {
      lacksDescription().then(function (lacks) { if (lacks) { press(button); } else { ask(meant); } });
    }
  }, true);
  // A reported error leads to the note for readers, which then closes the report
  form.addEventListener('click', function (event) {
    var button = event.target.closest('[data-report]');
    if (!button) { return; }
    var report = document.getElementById('report-of');
    report.value = button.dataset.report;
    report.closest('details').open = true;
    document.getElementById('wrong').focus();
  });
  dialog.addEventListener('close', function () {
    if (dialog.returnValue === 'yes') {
      press(asked);
      return;
    }
    form.dispatchEvent(new Event('notAgreed'));
    if (asked.offsetParent) {
      asked.focus();
    } else {
      menu.querySelector('summary').focus();
    }
  });
})();
