// What was asked for at the foot of the window stands further down: the page goes there, and the focus when it is done.
jQuery(function () {
  var asked = false;
  document.addEventListener('click', function (event) { if (event.target.closest('#rehearse')) { asked = true; } });
  jQuery(document).on('pfAjaxComplete', function () {
    var place = document.getElementById('rehearsal');
    if (!asked || !place.childElementCount) { return; }
    var done = document.getElementById('rehearsed');
    asked = !done && !place.querySelector('.alarm');
    place.scrollIntoView({ block: 'start' });
    if (done) { done.focus({ preventScroll: true }); }
  });
});
