// Every page of the desk: the entry of the menu that is open is in sight, and the menu behind one's name closes; what was done is said once; ? opens its help (in the queue it shows the keys); the focus goes to what must be put right;
// leaving a form with something typed asks first; a
// button whose answer did not come says so and may be pressed again, which PrimeFaces would not let it.
(function () {
  var nav = document.getElementById('desk-nav');
  var here = nav && nav.querySelector('[aria-current]');
  if (here) {
    var row = nav.getBoundingClientRect(), entry = here.getBoundingClientRect();
    nav.scrollLeft += entry.left + entry.width / 2 - row.left - row.width / 2;
  }
  var me = document.querySelector('details.me');
  document.addEventListener('click', function (event) { if (me && !me.contains(event.target)) { me.open = false; } });
  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape' && me && me.open) {
      me.open = false;
      me.querySelector('summary').focus();
    }
  });
  // What was just done is not said again when the page is loaded anew
  var address = new URL(location.href);
  if (address.searchParams.has('done')) {
    address.searchParams.delete('done');
    history.replaceState(history.state, '', address);
  }
  var wrong = document.querySelector('[aria-invalid="true"]');
  if (wrong) { wrong.focus(); }
  if (window.jQuery) {
    var trouble = document.getElementById('trouble');
    // Until the next press: what the page asks for by itself says nothing about it
    ['click', 'keydown'].forEach(function (press) {
      document.addEventListener(press, function () { trouble.textContent = ''; }, true);
    });
    jQuery(document)
      .on('pfAjaxError', function () {
        trouble.textContent = trouble.dataset.words;
        jQuery('.ui-button.ui-state-loading').each(function () {
          PrimeFaces.buttonEndAjaxDisabled(PrimeFaces.getWidgetById(this.id), jQuery(this));
          this.focus();
        });
      });
  }
  document.querySelectorAll('form[data-unsaved]').forEach(function (form) {
    // What was refused is still unsaved
    var unsaved = !!form.querySelector('[aria-invalid="true"]') || !!document.querySelector('.messages .alarm');
    // What is only tried out is not kept anyway
    form.addEventListener('input', function (event) { if (!event.target.closest('[data-passing]')) { unsaved = true; } });
    form.addEventListener('submit', function () { unsaved = false; });
    window.addEventListener('beforeunload', function (event) { if (unsaved) { event.preventDefault(); } });
  });
  document.addEventListener('keydown', function (event) {
    var field = event.target.closest('input, textarea, select, [contenteditable="true"]');
    if (event.key === '?' && !field && !event.defaultPrevented && !document.getElementById('keysOn')) {
      location.href = document.querySelector('.bar .help').href;
    }
  });
})();
