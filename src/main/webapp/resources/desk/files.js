// Files that are dropped on the editor's page or pasted into the text: none of them does nothing, and none opens in its place.
jQuery(function () {
  var quill = PF('body').editor;
  var hint = document.getElementById('dropHint');

  /** Where it is dropped; at the end of the text if that is nowhere in it. */
  function placeOf(event) {
    var at = document.caretRangeFromPoint && document.caretRangeFromPoint(event.clientX, event.clientY);
    if (!at && document.caretPositionFromPoint) {
      var position = document.caretPositionFromPoint(event.clientX, event.clientY);
      at = document.createRange();
      if (position) { at.setStart(position.offsetNode, position.offset); }
    }
    var inText = at && quill.selection.normalizeNative(at);
    return inText ? quill.selection.normalizedToRange(inText).index : quill.getLength() - 1;
  }

  function bring(files, index) { quill.uploader.options.handler.call(quill.uploader, { index: index, length: 0 }, Array.from(files)); }

  // A picture of the page itself that is dragged comes as a file, too
  var own = false;
  document.addEventListener('dragstart', function () { own = true; });
  document.addEventListener('dragend', function () { own = false; });

  function brings(event) {
    return !own && event.dataTransfer.types.includes('Files') && !event.target.closest('input[type="file"]');
  }

  document.addEventListener('dragover', function (event) {
    if (!brings(event)) { return; }
    event.preventDefault();
    hint.hidden = Boolean(document.querySelector('dialog[open]'));
    event.dataTransfer.dropEffect = 'copy';
  });
  document.addEventListener('dragleave', function (event) { if (!event.relatedTarget) { hint.hidden = true; } });
  document.addEventListener('drop', function (event) {
    hint.hidden = true;
    if (!brings(event)) { return; }
    event.preventDefault();
    event.stopPropagation();
    var dialog = document.querySelector('dialog[open]');
    if (dialog) { sayWaits(dialog, event.dataTransfer.files); }
    bring(event.dataTransfer.files, dialog ? quill.getLength() - 1 : placeOf(event));
  }, true);

  /** What is dropped on a dialog is taken once that is closed. */
  function sayWaits(dialog, files) {
    if (dialog.querySelector('#chooser:not([hidden])')) { return; } // taken at once
    var told = document.createElement('p');
    told.className = 'notice';
    told.setAttribute('role', 'status');
    dialog.prepend(told);
    told.textContent = hint.dataset.waits.replace('{0}', Array.from(files, function (file) { return file.name; }).join(', '));
    dialog.addEventListener('close', function () { told.remove(); }, { once: true });
  }

  // Programs put the address of a picture beside it; words that come with one are pasted as words
  quill.root.addEventListener('paste', function (event) {
    var files = event.clipboardData.files;
    var words = new DOMParser().parseFromString(event.clipboardData.getData('text/html'), 'text/html').body.textContent;
    if (!files.length || words.trim()) { return; }
    event.preventDefault();
    event.stopPropagation();
    var range = quill.getSelection(true);
    bring(files, range ? range.index : quill.getLength() - 1);
  }, true);
});
