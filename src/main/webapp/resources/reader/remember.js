// Words that are not sent yet stay in this tab. Name and address beside them stay on this device, and only there, if that is
// ticked. Nothing needs this.
(function () {
  'use strict';
  var words = document.getElementById('comment');
  try {
    var tab = window.sessionStorage;
    var place = 'rejoinder.words ' + words.form.action.replace(/[?#].*/, '');
    // What is there already was sent and came back
    if (!words.value) { words.value = tab.getItem(place) || ''; }
    var keepWords = function () { tab.setItem(place, words.value); };
    keepWords();
    words.addEventListener('input', keepWords);
    words.form.addEventListener('submit', function () { tab.removeItem(place); });
  } catch (refused) { /* the words are in the form only */ }

  var KEY = 'rejoinder.writer';
  var form = document.getElementById('reply-form');
  var line = document.getElementById('remember-line');
  var store;
  try { store = window.localStorage; store.getItem(KEY); } catch (refused) { return; }
  if (!form || !line || !store) { return; }
  var box = document.getElementById('remember');
  var fields = ['name', 'email', 'website'].map(function (name) { return form.elements[name]; }).filter(Boolean);

  function kept() {
    try { return JSON.parse(store.getItem(KEY)); } catch (broken) { return null; }
  }

  function keep() {
    var typed = {};
    fields.forEach(function (field) { typed[field.name] = field.value; });
    try { store.setItem(KEY, JSON.stringify(typed)); } catch (full) { box.checked = false; }
  }

  var known = kept();
  box.checked = known !== null && typeof known === 'object';
  if (box.checked) {
    fields.forEach(function (field) {
      if (!field.value && typeof known[field.name] === 'string') { field.value = known[field.name]; }
    });
  }
  line.hidden = false;
  box.addEventListener('change', function () { if (box.checked) { keep(); } else { store.removeItem(KEY); } });
  form.addEventListener('submit', function () { if (box.checked) { keep(); } });
}());
