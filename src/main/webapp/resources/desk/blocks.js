// Keys in the rich text field: the way around pictures and tables, which are one block each; the whole text; levels of lists.
jQuery(function () {
  var quill = PF('body').editor;

  function isBefore(key) { return key === 'ArrowUp' || key === 'ArrowLeft'; }

  /** @return whether the key does something at a block that has the focus */
  function pressedAt(node, key) {
    var at = quill.getIndex(Quill.find(node));
    if (key === 'Delete' || key === 'Backspace') {
      quill.deleteText(at, 1, 'user');
      quill.setSelection(Math.min(at, quill.getLength() - 1), 0);
    } else if (isBefore(key)) {
      quill.setSelection(at - 1, 0);
    } else if (key === 'ArrowDown' || key === 'ArrowRight') {
      quill.setSelection(at + 1, 0);
    } else {
      return false;
    }
    return true;
  }

  quill.root.addEventListener('keydown', function (event) {
    var plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    var all = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'a';
    if (event.target.closest('section.kept > table')) { return; } // a field of its own
    if (all) { quill.setSelection(0, quill.getLength(), 'user'); }
    if (all || plain && event.target.matches('section.kept') && pressedAt(event.target, event.key)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }, true);

  /** How deep an item of a list is; -1 for what is none. */
  function depth(line) {
    var formats = line ? line.formats() : {};
    return formats.list ? Number(formats.indent || 0) : -1;
  }

  // An item goes one level below the one before it, and no further: then Tab leaves the field, as it does elsewhere
  function level(change) {
    return function (range) {
      var lines = quill.getLines(range.index, Math.max(1, range.length));
      var may = change > 0 ? depth(lines[0]) <= depth(lines[0].prev) : depth(lines[0]) > 0;
      if (may) { quill.format('indent', change > 0 ? '+1' : '-1', 'user'); }
      return !may;
    };
  }
  quill.keyboard.addBinding({ key: 'Tab', format: ['list'] }, level(1));
  quill.keyboard.addBinding({ key: 'Tab', shiftKey: true, format: ['list'] }, level(-1));
});
