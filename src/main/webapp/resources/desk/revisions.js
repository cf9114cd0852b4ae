// The slider of revisions says which one it stands on; the one that it is compared with stays beside it.
(function () {
  var form = document.getElementById('compare');
  if (!form) { return; }
  var to = form.elements.to;
  var from = form.elements.from;
  var beside = to.value - from.value;
  to.addEventListener('input', function () {
    document.getElementById('chosen').textContent = to.value;
    from.value = Math.max(1, to.value - beside);
  });
  from.addEventListener('input', function () { beside = to.value - from.value; });
})();
