// Footnotes: ^[words] where they belong. Words that are selected become one; else a window asks for them, and writing goes on
// behind the note.
jQuery(function () {
  var quill = PF('body').editor;
  var dialog = document.getElementById('noteDialog');
  var words = document.getElementById('noteWords');
  var place = 0;

  function put(index, note) {
    quill.insertText(index, '^[' + note + ']', { }, 'user');
    quill.setSelection(index + note.length + 3, 0);
  }

  document.getElementById('addNote').addEventListener('click', function () {
    var range = quill.getSelection(true);
    if (range.length) {
      quill.insertText(range.index + range.length, ']', 'user');
      quill.insertText(range.index, '^[', 'user');
      quill.setSelection(range.index + range.length + 3, 0);
      return;
    }
    place = range.index;
    words.value = '';
    dialog.returnValue = '';
    dialog.showModal();
  });

  dialog.addEventListener('close', function () {
    // A note ends at the first bracket, and with its paragraph
    var note = words.value.trim().replace(/\s+/g, ' ').replace(/\[/g, '(').replace(/\]/g, ')');
    if (dialog.returnValue === 'put' && note) {
      put(place, note);
    } else {
      quill.setSelection(place, 0);
    }
  });
});
