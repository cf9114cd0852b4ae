// Finds a setting by its words: what has them stays, with the section around it. What is hidden is saved all the same.
(function () {
  var search = document.getElementById('findSetting');
  var told = document.getElementById('foundSettings');
  var elsewhere = document.getElementById('elsewhere');
  var sections = Array.from(document.querySelectorAll('.settings-text .panel'));

  function settingsOf(section) {
    var all = Array.from(section.querySelectorAll('.field, .check, fieldset'));
    return all.filter(function (one) { return !all.some(function (other) { return other !== one && other.contains(one); }); });
  }

  function has(text, words) {
    return words.every(function (word) { return text.toLocaleLowerCase().includes(word); });
  }

  /** What is looked for may be settled on another page. */
  function lead(words) {
    var some = 0;
    Array.from(elsewhere.children).forEach(function (line) {
      line.hidden = !words.length || !has(line.textContent + ' ' + line.dataset.words, words);
      some += line.hidden ? 0 : 1;
    });
    elsewhere.hidden = !some;
    return some;
  }

  function find() {
    var words = search.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    var found = 0;
    sections.forEach(function (section) {
      var named = has(section.querySelector('h2').textContent, words);
      var settings = settingsOf(section);
      var some = 0;
      settings.forEach(function (setting) {
        setting.hidden = !named && !has(setting.textContent, words);
        some += setting.hidden ? 0 : 1;
      });
      section.hidden = !some && !(settings.length ? named : has(section.textContent, words));
      section.classList.toggle('sifted', words.length > 0 && !named);
      found += section.hidden ? 0 : 1;
    });
    var led = lead(words);
    told.textContent = found || led ? '' : told.dataset.none;
  }
  search.addEventListener('input', find);
  // Enter would send the page anew
  search.addEventListener('keydown', function (event) { if (event.key === 'Escape') { search.value = ''; find(); } });

  var folded = document.querySelector('details.sections');
  folded.addEventListener('click', function (event) {
    var link = event.target.closest('a');
    if (!link) { return; }
    search.value = '';
    find();
    folded.open = false;
  });
})();
