// The list of articles: how many go to the bin is asked about before.
(function () {
  var trash = document.getElementById('trash');
  var dialog = document.getElementById('confirmDialog');
  var agreed = false;
  if (!trash) { return; }

  trash.addEventListener('click', function (event) {
    var chosen = Array.from(document.querySelectorAll('#list input[name="chosen"]:checked'));
    var stay = chosen.filter(function (box) { return box.dataset.stays; }).length;
    var go = chosen.length - stay;
    var told = document.getElementById('confirmStay');
    // What none can be done about is told without a question
    if (agreed || !go) { return; }
    event.preventDefault();
    event.stopImmediatePropagation();
    document.getElementById('confirmHeading').textContent = trash.dataset.ask.replace('{0}', go);
    told.textContent = stay ? told.dataset.words.replace('{0}', stay) : '';
    dialog.returnValue = '';
    dialog.showModal();
  }, true);
  dialog.addEventListener('close', function () {
    agreed = dialog.returnValue === 'yes';
    if (agreed) { trash.click(); } else { trash.focus(); }
    agreed = false;
  });
})();
