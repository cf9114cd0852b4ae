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
    form.addEventListener('unsaved', function () { main.disabled = false; });
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

  /** The main button stands for one of the menu, which has the words. */
  function asking(button) {
    var meant = button === main ? document.getElementById(main.name) : button;
    var filled = (meant.dataset.filled || '').split(' ').filter(Boolean);
    // What is missing is told without a question
    return meant.dataset.ask && filled.every(function (id) { return document.getElementById(id).value.trim(); }) ? meant : null;
  }

  form.addEventListener('click', function (event) {
    var button = event.target.closest('button[type="submit"]');
    var meant = button && asking(button);
    if (!meant || agreed) { return; }
    event.preventDefault();
    event.stopPropagation();
    asked = button;
    document.getElementById('confirmHeading').textContent = meant.dataset.ask;
    document.getElementById('confirmFollows').textContent = meant.dataset.follows;
    document.getElementById('confirmYes').textContent = meant.textContent.trim();
    dialog.returnValue = '';
    dialog.showModal();
  }, true);
  dialog.addEventListener('close', function () {
    if (dialog.returnValue === 'yes') {
      agreed = true;
      asked.click();
      agreed = false;
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
