// Menus of rare actions: one is open at a time; Escape, a click elsewhere and going on by Tab close it; the arrow keys walk
// in it. They open without this, too.
(function () {
  function close(except) {
    document.querySelectorAll('details.rare[open]').forEach(function (menu) {
      if (menu !== except) { menu.open = false; }
    });
  }
  ['click', 'focusin'].forEach(function (kind) {
    document.addEventListener(kind, function (event) { close(event.target.closest('details.rare')); });
  });
  document.addEventListener('keydown', function (event) {
    var menu = event.target.closest('details.rare[open]');
    if (!menu) { return; }
    if (event.key === 'Escape') {
      menu.open = false;
      menu.querySelector('summary').focus();
      event.preventDefault();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      var all = Array.from(menu.querySelectorAll('a, button'));
      var here = all.indexOf(document.activeElement) + (event.key === 'ArrowDown' ? 1 : -1);
      all[Math.max(0, Math.min(all.length - 1, here))].focus();
      event.preventDefault();
    }
  });
  // What a menu shows stands on the card, not in the menu
  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-show]');
    if (button) {
      var shown = document.getElementById(button.dataset.show);
      shown.hidden = !shown.hidden;
      button.setAttribute('aria-expanded', String(!shown.hidden));
      if (!shown.hidden) { shown.scrollIntoView({ block: 'nearest' }); }
      button.closest('details.rare').open = false;
      button.closest('details.rare').querySelector('summary').focus({ preventScroll: true });
    } else if (event.target.closest('details.rare a, details.rare [data-open]')) {
      event.target.closest('details.rare').open = false;
    }
  });
})();
