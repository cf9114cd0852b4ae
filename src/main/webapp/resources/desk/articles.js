// The list of articles: how many go to the bin is asked about before.
(function () {
  var trash = document.getElementById('trash');
  var dialog = document.getElementById('confirmDialog');
  var agreed = false;
  if (!trash) { return; }

  trash.addEventListener('click', function (event) {
    var chosen = document.querySelectorAll('#list input[name="chosen"]:checked').length;
    if (agreed || !chosen) { return; }
    event.preventDefault();
    event.stopImmediatePropagation();
    document.getElementById('confirmHeading').textContent = trash.dataset.ask.replace('{0}', chosen);
    dialog.returnValue = '';
    dialog.showModal();
  }, true);
  dialog.addEventListener('close', function () {
    agreed = dialog.returnValue === 'yes';
    if (agreed) { trash.click(); } else { trash.focus(); }
    agreed = false;
  });
})();
