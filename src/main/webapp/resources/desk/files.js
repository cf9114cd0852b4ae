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
    event.dataTransfer.dropEffect = hint.hidden ? 'none' : 'copy';
  });
  document.addEventListener('dragleave', function (event) { if (!event.relatedTarget) { hint.hidden = true; } });
  document.addEventListener('drop', function (event) {
    hint.hidden = true;
    if (!brings(event)) { return; }
    event.preventDefault();
    event.stopPropagation();
    if (!document.querySelector('dialog[open]')) { bring(event.dataTransfer.files, placeOf(event)); }
  }, true);

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
