// What readers would stumble over, found while it is written; each leads to its place.
jQuery(function () {
  var PAUSE = 400;
  var TITLE = 60;
  var DESCRIPTION = 160;
  var form = document.getElementById('editor');
  var quill = PF('body').editor;
  var list = document.getElementById('checks');
  var number = document.getElementById('checksNumber');
  var silent = document.getElementById('silentPictures'); // of what waits for review
  var shown = '';
  var timer;

  function byId(id) { return document.getElementById(id); }

  function value(id) { return byId(id) ? byId(id).value.trim() : ''; }

  function length(words) { return Array.from(words).length; }

  function at(field) { return function () { byId(field).focus(); }; }

  function inText(node) {
    return function () {
      var kept = node.closest('section.kept');
      var blot = Quill.find(kept || node, true);
      if (kept) {
        kept.focus();
      } else if (blot) {
        quill.setSelection(quill.getIndex(blot), blot.length(), 'user');
      }
      node.scrollIntoView({ block: 'center' });
    };
  }

  // Which pictures of the library are marked as decorative, as far as it has answered
  var decorative = new Map();
  function isDecorative(image) {
    var address = image.getAttribute('src');
    if (!decorative.has(address)) {
      decorative.set(address, false);
      fetch('/desk/media?address=' + encodeURIComponent(address), { headers: { Accept: 'application/json' }, redirect: 'error' })
        .then(function (answer) { return answer.json(); })
        .then(function (told) {
          decorative.set(address, told.decorative === true);
          if (told.decorative) { show(); }
        }, function () { decorative.delete(address); });
    }
    return decorative.get(address) === true;
  }

  function found(kind, words, go) { return { kind: kind, text: list.dataset[kind].replace('{0}', words[0]).replace('{1}', words[1]), go: go }; }

  /** Null if a reader can follow it. */
  function wrong(link) {
    var href = link.getAttribute('href') || '';
    var url = URL.canParse(href, location.origin) ? new URL(href, location.origin) : null;
    if (!href.trim() || href === '#' || !url || /^https?:/.test(href) && !url.hostname) { return 'linkEmpty'; }
    if (url.origin === location.origin && /^\/desk(\/|$)/.test(url.pathname)) { return 'linkDesk'; }
    if (href.startsWith('#')) { return /^#note-\d+$/.test(href) ? null : 'linkPlace'; }
    return /^([a-z][a-z0-9+.-]*:|\/)/i.test(href) ? null : 'linkRelative';
  }

  /** Of ^[words], what readers would see as it is typed. */
  function brokenNotes(text) {
    return Array.from(text.matchAll(/\^\[([^\]]*)(\]?)/g))
      .filter(function (note) { return !note[2] || !note[1].trim(); })
      .map(function (note) { return { kind: note[2] ? 'noteEmpty' : 'noteUnclosed', words: note[0].slice(0, 40) }; });
  }

  function checks() {
    var all = [];
    var title = value('title');
    var description = value('searchDescription');
    if (!title) { all.push(found('titleMissing', [], at('title'))); }
    var search = byId('searchTitle') && value('searchTitle');
    if (length(search || title) > TITLE) { all.push(found('titleLong', [length(search || title)], at(search ? 'searchTitle' : 'title'))); }
    if (!value('standfirst') && !description) { all.push(found('standfirstMissing', [], at('standfirst'))); }
    if (length(description) > DESCRIPTION) { all.push(found('descriptionLong', [length(description)], at('searchDescription'))); }
    if (!quill.getText().trim() && !quill.root.querySelector('section.kept')) { all.push(found('bodyMissing', [], function () { quill.focus(); })); }
    quill.root.querySelectorAll('img').forEach(function (image, place) {
      if (!image.alt.trim() && !isDecorative(image)) { all.push(found('picture', [place + 1], inText(image))); }
    });
    quill.root.querySelectorAll('a[href]').forEach(function (link) {
      var kind = wrong(link);
      if (kind) { all.push(found(kind, [link.textContent.trim(), link.getAttribute('href')], inText(link))); }
    });
    quill.root.querySelectorAll('p, li, blockquote, h2, h3, h4').forEach(function (block) {
      brokenNotes(block.textContent).forEach(function (note) { all.push(found(note.kind, [note.words], inText(block))); });
    });
    quill.root.querySelectorAll('h2, h3, h4').forEach(function (heading) {
      if (!heading.textContent.trim()) { all.push(found('heading', [], inText(heading))); }
    });
    return all;
  }

  function show() {
    var all = checks();
    var pictures = all.filter(function (check) { return check.kind === 'picture'; });
    number.textContent = all.length;
    number.hidden = !all.length;
    byId('checksNone').hidden = all.length > 0;
    var words = all.map(function (check) { return check.text; }).join('\n');
    if (words !== shown) {
      shown = words;
      fill(list, all);
      if (silent) {
        silent.hidden = !pictures.length;
        fill(silent.querySelector('ul'), pictures);
      }
    }
    lead(list, all);
    if (silent) { lead(silent, pictures); }
  }

  function fill(into, found) {
    into.replaceChildren.apply(into, found.map(function (check) {
      var button = document.createElement('button');
      button.type = 'button';
      button.className = 'link';
      button.textContent = check.text;
      var item = document.createElement('li');
      item.append(button);
      return item;
    }));
  }

  function lead(from, found) {
    Array.from(from.querySelectorAll('button')).forEach(function (button, place) { button.onclick = found[place].go; });
  }

  function soon() {
    clearTimeout(timer);
    timer = setTimeout(show, PAUSE);
  }
  form.addEventListener('input', soon);
  quill.on('text-change', soon);
  form.addEventListener('decorative', function () {
    decorative.clear();
    soon();
  });
  show();
});
