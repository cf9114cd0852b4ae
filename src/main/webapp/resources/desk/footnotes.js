// Footnotes: a number where it belongs, and a list of them under the text, from which each is changed. Words that are selected
// become one; else a window asks for them, and writing goes on behind the note. In the cell of a table it stands written out.
jQuery(function () {
  var Note = Quill.import('formats/note');
  var quill = PF('body').editor;
  var dialog = document.getElementById('noteDialog');
  var words = document.getElementById('noteWords');
  var put = dialog.querySelector('button[value="put"]');
  var section = document.getElementById('notes');
  var list = section.querySelector('ol');
  var place = 0;
  var changed = null;
  var inCell = null;

  function ask(node, index) {
    changed = node;
    place = index;
    inCell = null;
    words.value = node ? Note.value(node) : '';
    put.textContent = node ? put.dataset.save : put.dataset.insert;
    dialog.querySelector('.remove').hidden = !node;
    dialog.returnValue = '';
    dialog.showModal();
  }

  function change(node) { ask(node, quill.getIndex(Quill.find(node))); }

  /** The caret in the cell that has the focus; null if none has. */
  function placeInCell() {
    var cell = document.activeElement.closest('section.kept > table :is(td, th, caption)');
    return cell && getSelection().rangeCount ? { cell: cell, range: getSelection().getRangeAt(0).cloneRange() } : null;
  }

  function writeInCell(to, note) {
    to.cell.focus();
    getSelection().removeAllRanges();
    getSelection().addRange(to.range);
    if (note) { document.execCommand('insertText', false, '^[' + note + ']'); }
  }

  document.getElementById('addNote').addEventListener('click', function () {
    var cell = placeInCell();
    if (cell) {
      ask(null, 0);
      inCell = cell;
      words.value = cell.range.toString();
      return;
    }
    var range = quill.getSelection(true);
    if (range.length) {
      quill.insertText(range.index + range.length, ']', 'user');
      quill.insertText(range.index, '^[', 'user');
      // With links or formats of its own it stays written out
      quill.setSelection(range.index + (quill.getText(range.index, 2) === '^[' ? range.length + 3 : 1), 0);
    } else {
      ask(null, quill.placeForNew());
    }
  });

  dialog.addEventListener('close', function () {
    // A note ends at the first bracket, and with its paragraph
    var note = words.value.trim().replace(/\s+/g, ' ').replace(/\[/g, '(').replace(/\]/g, ')');
    var puts = dialog.returnValue === 'put' && note;
    if (inCell) {
      writeInCell(inCell, puts ? note : '');
      return;
    }
    if (changed && (puts || dialog.returnValue === 'remove')) { quill.deleteText(place, 1, 'user'); }
    if (puts) { quill.insertEmbed(place, 'note', note, 'user'); }
    quill.setSelection(puts || changed && dialog.returnValue !== 'remove' ? place + 1 : place, 0);
  });

  quill.root.addEventListener('click', function (event) {
    var node = event.target.closest('.ql-note');
    if (node) { change(node); }
  });

  function show() {
    var notes = Array.from(quill.root.querySelectorAll('.ql-note'));
    section.hidden = !notes.length;
    if (notes.map(Note.value).join('\n') === section.dataset.shown) { return; }
    section.dataset.shown = notes.map(Note.value).join('\n');
    list.replaceChildren.apply(list, notes.map(function (node, place) {
      var button = document.createElement('button');
      button.type = 'button';
      button.className = 'link';
      button.dir = 'auto';
      button.textContent = Note.value(node);
      button.addEventListener('click', function () { change(quill.root.querySelectorAll('.ql-note')[place]); });
      var item = document.createElement('li');
      item.append(button);
      return item;
    }));
  }
  quill.on('text-change', function (delta, old, source) {
    if (source === 'user') { Note.gather(quill, 'user'); }
    show();
  });
  show();
});
