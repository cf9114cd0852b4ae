// While typing: marks of Markdown at the start of a line, undo and redo, and Ctrl+S.
jQuery(function () {
  var quill = PF('body').editor;
  var Delta = Quill.import('delta');
  var PLAIN = { 'code-block': false, blockquote: false, header: false, list: false };

  /** What was typed comes back with one undo. */
  function turn(range, mark, typed, name, value) {
    quill.insertText(range.index, typed, 'user');
    quill.history.cutoff();
    var start = range.index - mark.length;
    quill.updateContents(new Delta().retain(start).delete(mark.length + typed.length)
      .retain(quill.getLine(range.index)[0].length() - mark.length - typed.length - 1).retain(1, { [name]: value }), 'user');
    quill.history.cutoff();
    quill.setSelection(start, 0, 'silent');
  }

  function binding(prefix, name, valueOf) {
    quill.keyboard.addBinding({ key: ' ', collapsed: true, format: PLAIN, prefix: prefix }, function (range, context) {
      if (context.offset !== context.prefix.length) { return true; }
      turn(range, context.prefix, ' ', name, valueOf(context.prefix));
      return false;
    });
  }
  binding(/^#{1,4}$/, 'header', function (mark) { return Math.max(2, mark.length); });
  binding(/^>$/, 'blockquote', function () { return 'typed ' + Date.now(); });
  binding(/^```$/, 'code-block', function () { return true; });
  quill.keyboard.bindings.Enter.unshift({ key: 'Enter', collapsed: true, format: PLAIN, prefix: /^```$/, suffix: /^$/,
    handler: function (range, context) { turn(range, context.prefix, '', 'code-block', true); } });

  var undo = document.getElementById('undo');
  var redo = document.getElementById('redo');

  function show() {
    undo.disabled = !quill.history.stack.undo.length;
    redo.disabled = !quill.history.stack.redo.length;
  }
  undo.addEventListener('click', function () { quill.history.undo(); });
  redo.addEventListener('click', function () { quill.history.redo(); });
  quill.on('text-change', show);
  show();

  // The place in the text outlives the page that answers
  var KEPT = 'place ' + location.pathname.replace(/\/[^/]*$/, '');
  var save = document.getElementById('save');
  var place = JSON.parse(sessionStorage.getItem(KEPT));
  sessionStorage.removeItem(KEPT);
  if (place && !document.querySelector('[aria-invalid="true"]')) {
    if (place.at !== null) { quill.setSelection(Math.min(place.at, quill.getLength() - 1), 0, 'silent'); }
    window.scrollTo(0, place.top);
  }

  /** A window holds what is not in the text yet: it would be lost with the page. */
  function sayFirst(dialog) {
    if (dialog.querySelector('.first')) { return; }
    var told = document.createElement('p');
    told.className = 'notice first';
    told.setAttribute('role', 'status');
    dialog.prepend(told);
    told.textContent = document.getElementById('dropHint').dataset.first;
    dialog.addEventListener('close', function () { told.remove(); }, { once: true });
  }

  document.addEventListener('keydown', function (event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 's') { return; }
    event.preventDefault();
    var dialog = document.querySelector('dialog[open]');
    if (dialog) {
      sayFirst(dialog);
      return;
    }
    // What readers would see at once is not done by a key
    if (save.dataset.ask) {
      document.getElementById('mainAction').focus();
      return;
    }
    var range = quill.hasFocus() ? quill.getSelection() : null;
    sessionStorage.setItem(KEPT, JSON.stringify({ at: range ? range.index : null, top: window.scrollY }));
    save.click();
  });
});
