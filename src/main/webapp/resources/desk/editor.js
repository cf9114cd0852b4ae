// The rich text field. It hands back untouched what it cannot edit, has a name for assistive technology, lets the Tab key
// pass, and keeps unsaved words in this browser until they are stored: a lost session, server or tab costs nobody an article.
(function () {
  var KEPT = new Set(['table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td', 'figure', 'figcaption', 'img', 'hr', 'p', 'br',
    'strong', 'em', 's', 'sub', 'sup', 'small', 'code', 'a', 'ul', 'ol', 'li']);
  var FIELDS = ['title', 'standfirst', 'byline', 'tags', 'series', 'part', 'address'];
  var NEVER = 'script, style, template, iframe, object, embed, svg, math';

  /** What the server's policy would let through, near enough; the server has the last word. */
  function clean(html) {
    var body = new DOMParser().parseFromString(html, 'text/html').body;
    body.querySelectorAll(NEVER).forEach(function (element) { element.remove(); });
    body.querySelectorAll('*').forEach(function (element) {
      if (!KEPT.has(element.localName)) {
        element.replaceWith.apply(element, Array.from(element.childNodes));
      }
      Array.from(element.attributes).forEach(function (attribute) {
        var mayStay = attribute.name === 'scope' || attribute.name === 'alt'
          || attribute.name === 'src' && attribute.value.startsWith('/media/')
          || attribute.name === 'href' && !/^\s*(?!https?:|mailto:)[a-z][a-z0-9+.-]*:(?!\d)/i.test(attribute.value);
        if (!mayStay) { element.removeAttribute(attribute.name); }
      });
    });
    body.querySelectorAll('img:not([src])').forEach(function (image) { image.remove(); });
    return body;
  }

  /** A table, figure or rule: shown as it is, moved and deleted as one, stored as it came. */
  class Kept extends Quill.import('blots/block/embed') {
    static create(html) {
      var node = super.create();
      node.contentEditable = 'false';
      node.tabIndex = 0;
      node.replaceChildren.apply(node, Array.from(clean(html).childNodes));
      return node;
    }

    static value(node) { return node.innerHTML; }
  }
  Kept.blotName = 'kept';
  Kept.tagName = 'SECTION';
  Kept.className = 'kept';
  Quill.register('formats/kept', Kept);

  var Delta = Quill.import('delta');
  var matchers = Quill.import('modules/clipboard').DEFAULTS.matchers;
  matchers.push(['table, figure, hr', function (node) {
    return new Delta().insert({ kept: node.outerHTML });
  }]);

  // What a paste brings that no article can hold: pictures of the clipboard go into the library, for the rest there are words
  var EMBEDDED = 'iframe, video, audio, object, embed';
  var pasted = { files: [], pictures: 0, embedded: 0 };

  function ownAddress(image) {
    var source = image.getAttribute('src') || '';
    var own = location.origin + '/media/';
    return source.startsWith(own) ? source.slice(location.origin.length) : source;
  }

  /** A file of a data: address; null if it is no such address. */
  function fileOf(address) {
    var parts = /^data:(image\/[a-z0-9.+-]+)((?:;[^,;]*)*),(.*)$/is.exec(address);
    if (!parts) { return null; }
    try {
      var bytes = /;base64$/i.test(parts[2]) ? atob(decodeURIComponent(parts[3]).replace(/\s/g, '')) : unescape(parts[3]);
      var made = Uint8Array.from(bytes, function (byte) { return byte.charCodeAt(0); });
      return new File([made], 'pasted.' + parts[1].split('/')[1].replace(/\W.*/, ''), { type: parts[1] });
    } catch (unreadable) { return null; }
  }

  function takePicture(image) {
    var source = ownAddress(image);
    if (source.startsWith('/media/')) { return true; }
    var file = fileOf(source);
    if (file) { pasted.files.push(file); } else { pasted.pictures++; }
    return false;
  }

  matchers.unshift(['img', function (node, delta) {
    if (node.closest('table, figure')) { return delta; } // the whole of it is kept, see below
    return takePicture(node) ? new Delta().insert({ kept: node.outerHTML.replace(location.origin, '') }) : new Delta();
  }], ['table, figure', function (node, delta) {
    if (!node.parentElement || !node.parentElement.closest('table, figure')) {
      node.querySelectorAll('img').forEach(function (image) {
        if (takePicture(image)) { image.setAttribute('src', ownAddress(image)); }
      });
      pasted.embedded += node.querySelectorAll(EMBEDDED).length;
    }
    return delta;
  }], [EMBEDDED, function (node, delta) {
    if (!node.closest('table, figure')) { pasted.embedded++; }
    return delta;
  }]);

  // After PrimeFaces has made the field
  jQuery(function () {
    var form = document.getElementById('editor');
    var field = PF('body');
    var quill = field.editor;
    var fields = FIELDS.filter(function (name) { return form.elements[name]; });
    var here = 'unsaved ' + location.pathname;
    var unsaved = form.dataset.typed === 'true';

    document.getElementById('body').removeAttribute('role');
    quill.root.setAttribute('role', 'textbox');
    quill.root.setAttribute('aria-multiline', 'true');
    quill.root.setAttribute('aria-labelledby', 'body-label');
    quill.root.setAttribute('aria-describedby', 'body-problem');
    quill.root.setAttribute('aria-invalid', document.getElementById('body-problem').textContent !== '');
    quill.root.dir = 'auto';
    var toolbar = document.getElementById('body_toolbar');
    toolbar.setAttribute('role', 'toolbar');
    toolbar.setAttribute('aria-label', document.getElementById('body').dataset.toolbar);
    form.querySelector('.ql-tooltip input').setAttribute('aria-label', form.querySelector('.ql-link').title);
    form.querySelector('.ql-tooltip input').dataset.link = 'https://';
    delete quill.keyboard.bindings.Tab;
    quill.theme.tooltip.boundsContainer = quill.container;
    quill.uploader.options.mimetypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];
    quill.uploader.options.handler = function (range, files) {
      quill.setSelection(range.index, 0);
      bring(files, 0, 0);
    };

    /** Hands pictures to the library, where there is one, and says of the others that they are left out. */
    function bring(files, pictures, embedded) {
      var library = document.getElementById('pictureDialog');
      if (files.length && library) {
        form.dispatchEvent(new CustomEvent('pictures', { detail: files }));
      }
      var told = document.getElementById('leftOut');
      var left = pictures + (library ? 0 : files.length);
      told.textContent = [left ? told.dataset.pictures.replace('{0}', left) : '',
        embedded ? told.dataset.embedded.replace('{0}', embedded) : ''].join(' ').trim();
      told.hidden = !told.textContent;
    }

    pasted = { files: [], pictures: 0, embedded: 0 };
    var onPaste = quill.clipboard.onPaste;
    quill.clipboard.onPaste = function () {
      onPaste.apply(this, arguments);
      var brought = pasted;
      pasted = { files: [], pictures: 0, embedded: 0 };
      bring(brought.files, brought.pictures, brought.embedded);
    };

    function words() {
      var typed = { version: form.dataset.version, body: quill.getContents().ops };
      fields.forEach(function (name) { typed[name] = form.elements[name].value; });
      return typed;
    }

    function remember() {
      unsaved = true;
      try { localStorage.setItem(here, JSON.stringify(words())); } catch (full) { /* then the question on leaving is all */ }
    }

    function putBack(typed) {
      fields.forEach(function (name) { form.elements[name].value = typed[name] || ''; });
      quill.setContents(typed.body, 'api');
      remember();
    }

    function offer(typed) {
      var notice = document.getElementById('unsaved');
      document.getElementById('unsaved-overtaken').hidden = typed.version === form.dataset.version;
      document.getElementById('putBack').addEventListener('click', function () {
        putBack(typed);
        notice.hidden = true;
        (form.elements.title || quill.root).focus();
      });
      document.getElementById('letGo').addEventListener('click', function () {
        localStorage.removeItem(here);
        notice.hidden = true;
        (form.elements.title || quill.root).focus();
      });
      notice.hidden = false;
    }

    if (document.querySelector('#told .outcome')) {
      localStorage.removeItem(sessionStorage.getItem('sent') || here);
    }
    sessionStorage.removeItem('sent');
    var before = JSON.parse(localStorage.getItem(here));
    if (before && !unsaved && JSON.stringify(before) !== JSON.stringify(words())) { offer(before); }

    var MINUTE = 230;
    var count = document.getElementById('count');
    function countWords() {
      var words = (quill.getText().match(/[\p{L}\p{N}]+(['’.-][\p{L}\p{N}]+)*/gu) || []).length;
      count.textContent = count.dataset.words.replace('{0}', words).replace('{1}', Math.max(1, Math.round(words / MINUTE)));
    }
    if (count) {
      countWords();
      quill.on('text-change', countWords);
    }

    // Who else is here; says nothing where it cannot find out
    var HERE_AGAIN = 30000;
    var others = document.getElementById('others');
    function visit() {
      fetch('/desk/visits/' + form.dataset.article, { method: 'POST', redirect: 'error' })
        .then(function (answer) { return answer.ok ? answer.text() : ''; })
        .then(function (words) {
          if (words !== others.textContent) { others.textContent = words; }
          others.hidden = words === '';
        }, function () { /* the next time */ });
    }
    if (form.dataset.article) { visit(); setInterval(visit, HERE_AGAIN); }

    form.addEventListener('input', remember);
    quill.on('text-change', function (change, old, source) { if (source === 'user') { remember(); } });
    form.addEventListener('submit', function (event) {
      field.input.val(field.getEditorValue());
      if (!event.submitter || event.submitter.formTarget !== '_blank') {
        unsaved = false;
        sessionStorage.setItem('sent', here);
      }
    });
    window.addEventListener('beforeunload', function (event) { if (unsaved) { event.preventDefault(); } });
  });
})();
