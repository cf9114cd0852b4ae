// The rich text field. It hands back untouched what it cannot edit, has a name for assistive technology, lets the Tab key
// pass, and keeps unsaved words in this browser until they are stored: a lost session, server or tab costs nobody an article.
(function () {
  var KEPT = new Set(['table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td', 'figure', 'figcaption', 'img', 'hr', 'p', 'br',
    'strong', 'em', 's', 'sub', 'sup', 'small', 'code', 'a', 'ul', 'ol', 'li', 'blockquote', 'pre', 'h2', 'h3', 'h4']);
  var FIELDS = ['title', 'standfirst', 'byline', 'tags', 'series', 'part', 'address', 'searchTitle', 'searchDescription'];
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
        var mayStay = ['scope', 'alt', 'colspan', 'rowspan'].includes(attribute.name)
          || attribute.name === 'src' && attribute.value.startsWith('/media/')
          || attribute.name === 'href' && !/^\s*(?!https?:|mailto:)[a-z][a-z0-9+.-]*:(?!\d)/i.test(attribute.value);
        if (!mayStay) { element.removeAttribute(attribute.name); }
      });
    });
    body.querySelectorAll('img:not([src])').forEach(function (image) { image.remove(); });
    return body;
  }

  /** A table, figure or rule, or what else the field cannot edit: shown as it is, moved and deleted as one, stored as it came. */
  class Kept extends Quill.import('blots/block/embed') {
    static create(html) {
      var node = super.create();
      node.contentEditable = 'false';
      node.tabIndex = 0;
      node.replaceChildren.apply(node, Array.from(clean(html).childNodes));
      return node;
    }

    /** Without what makes fields of the cells of a table (tables.js). */
    static value(node) {
      var copy = node.cloneNode(true);
      copy.querySelectorAll('[contenteditable]').forEach(function (cell) {
        cell.removeAttribute('contenteditable');
        cell.removeAttribute('tabindex');
        if (cell.childNodes.length === 1 && cell.firstElementChild && cell.firstElementChild.matches('br')) { cell.replaceChildren(); }
      });
      return copy.innerHTML;
    }
  }
  Kept.blotName = 'kept';
  Kept.tagName = 'SECTION';
  Kept.className = 'kept';
  Quill.register('formats/kept', Kept);

  var Parchment = Quill.import('parchment');

  /** From which block of the opened text a line came. */
  Quill.register('formats/source', new Parchment.Attributor('source', 'data-source', { scope: Parchment.Scope.BLOCK }));

  /** A line of a quotation; adjacent ones of one name are its paragraphs. */
  class Quote extends Quill.import('formats/blockquote') {
    static create(name) {
      var node = super.create();
      node.dataset.quote = name;
      return node;
    }

    static formats(node) { return node.dataset.quote || node.dataset.source || 'true'; }

    format(name, value) {
      if (name === 'blockquote' && value && value !== Quote.formats(this.domNode)) {
        this.domNode.dataset.quote = value;
      } else {
        super.format(name, value);
      }
    }
  }
  Quill.register('formats/blockquote', Quote, true);

  class Small extends Quill.import('blots/inline') { }
  Small.blotName = 'small';
  Small.tagName = 'SMALL';
  Quill.register('formats/small', Small);

  /** A line break within a paragraph. */
  class LineBreak extends Quill.import('blots/embed') {
    static create() {
      var node = super.create();
      node.appendChild(document.createElement('br'));
      return node;
    }

    static value() { return true; }
  }
  LineBreak.blotName = 'linebreak';
  LineBreak.tagName = 'SPAN';
  LineBreak.className = 'ql-line-break';
  Quill.register('formats/linebreak', LineBreak);

  /** A footnote: its number stands in the text, its words at the end (footnotes.js); stored as ^[words]. */
  class Note extends Quill.import('blots/embed') {
    static create(words) {
      var node = super.create();
      node.dataset.words = words;
      return node;
    }

    static value(node) { return node.dataset.words; }

    static stored(node) { return '^[' + node.dataset.words + ']'; }

    html() {
      var text = document.createElement('span');
      text.textContent = Note.stored(this.domNode);
      return text.innerHTML;
    }

    /** Turns those that are written out into marks; one with links or formats of its own stays as it is written. */
    static gather(quill, source) {
      var change = new Delta();
      var found = false;
      var start = 0;
      quill.getContents().ops.forEach(function (op) {
        var text = typeof op.insert === 'string' ? op.insert : '';
        var plain = Object.keys(op.attributes || {}).every(function (name) { return name === 'source'; });
        var last = 0;
        (plain ? Array.from(text.matchAll(/\^\[((?:(?!\^\[)[^\]\n])+)\]/g)) : []).forEach(function (note) {
          if (!note[1].trim() || quill.getLine(start + note.index)[0].statics.blotName === 'code-block') { return; }
          change.retain(note.index - last).delete(note[0].length).insert({ note: note[1] });
          last = note.index + note[0].length;
          found = true;
        });
        change.retain((text.length || 1) - last);
        start += text.length || 1;
      });
      if (found) { quill.updateContents(change.chop(), source); }
    }
  }
  Note.blotName = 'note';
  Note.tagName = 'SPAN';
  Note.className = 'ql-note';
  Quill.register('formats/note', Note);

  var Delta = Quill.import('delta');
  var matchers = Quill.import('modules/clipboard').DEFAULTS.matchers;

  function kept(node) {
    var source = node.dataset.source ? { source: node.dataset.source } : {};
    var copy = node.cloneNode(true);
    copy.removeAttribute('data-source');
    copy.removeAttribute('data-places');
    // Pictures that are yet to come stand behind it
    var places = node.dataset.places || '';
    var rest = places && !node.textContent.trim() && !node.querySelector('img[src^="/media/"]');
    return (rest ? new Delta() : new Delta().insert({ kept: copy.outerHTML }, source)).insert(places);
  }

  matchers.push(['table, figure, hr', kept]);

  // Of an opened text: what the field would take apart
  var BLOCK = 'p, h2, h3, h4, ul, ol, blockquote, pre, table, figure, hr';
  var NO_LINE = 'h2, h3, h4, blockquote, pre, table, figure, hr, img';

  function isList(node) { return node.localName === 'ul' || node.localName === 'ol'; }

  /** Whether an item is one line, which lists may follow. */
  function isLine(item) {
    var parts = Array.from(item.childNodes).filter(function (part) { return part.nodeType !== Node.TEXT_NODE || part.data.trim(); });
    var lists = parts.findIndex(isList);
    var line = lists < 0 ? parts : parts.slice(0, lists);
    return parts.slice(line.length).every(isList)
      && (line.length < 2 || line.every(function (part) { return !(part instanceof Element && part.matches(BLOCK)); }));
  }

  function fits(node) {
    switch (node.localName) {
      case 'pre': return !node.querySelector(':not(code)');
      case 'blockquote': return !node.querySelector('ul, ol, ' + NO_LINE);
      default: return !node.querySelector(NO_LINE) && Array.from(node.querySelectorAll('li')).every(isLine);
    }
  }

  matchers.push(['ul[data-source], ol[data-source], blockquote[data-source], pre[data-source]', function (node, delta) {
    return fits(node) ? delta : kept(node);
  }], ['br', function (node, delta) {
    var block = node.closest('p, li, h2, h3, h4, blockquote');
    var after = document.createRange();
    if (!block || node.closest('pre')) { return delta; }
    after.setStartAfter(node);
    after.setEndAfter(block.lastChild);
    return after.toString().trim() ? new Delta().insert({ linebreak: true }) : delta;
  }], [Node.TEXT_NODE, function (node, delta) {
    // Spaces that are no mere gaps: no-break, narrow, ideographic
    var made = delta.ops.length && delta.ops[0].insert;
    if (!made || !/[^\S \t\n\r\f]/.test(node.data) || node.parentElement.closest('pre')) { return delta; }
    var text = node.data.replace(/[ \t\n\r\f]+/g, ' ');
    if (!made.startsWith(' ')) { text = text.replace(/^ /, ''); }
    if (!/ \n?$/.test(made)) { text = text.replace(/ $/, ''); }
    return new Delta().insert(text + (made.endsWith('\n') ? '\n' : ''));
  }]);

  // The blocks of the opened text: what is not changed goes back as it came, whatever the field makes of it
  var sources = [];

  function open(container) {
    var loose = null;
    Array.from(container.childNodes).forEach(function (node) {
      var block = node instanceof Element && node.matches(BLOCK);
      if (!block && !loose && !node.textContent.trim() && !(node instanceof Element)) {
        if (sources.length) { sources[sources.length - 1].html += node.textContent; }
        return;
      }
      if (block) {
        loose = null;
        sources.push({ html: node.outerHTML, lines: [] });
        node.dataset.source = sources.length;
        return;
      }
      if (!loose) {
        loose = document.createElement('p');
        node.before(loose);
        loose.dataset.source = sources.push({ html: '', lines: [] });
      }
      loose.append(node);
      sources[loose.dataset.source - 1].html = loose.innerHTML;
    });
  }
  open(document.getElementById('body_editor'));

  function isLineOf(container) { return container.matches('ol, .ql-code-block-container'); }

  function isKept(node) { return Boolean(node) && node.matches('section.kept'); }

  /** An empty line beside what is kept: a place to write; no article has it. */
  function isGap(node) {
    return node.localName === 'p' && !node.textContent && !node.querySelector(':not(br)')
      && (isKept(node.previousElementSibling) || isKept(node.nextElementSibling));
  }

  /** Gives each kept block a line before and behind it, for no caret can be put there else. */
  function makeGaps(quill, source) {
    Array.from(quill.root.children).filter(isKept).reverse().forEach(function (node) {
      var at = quill.getIndex(Quill.find(node));
      if (!node.nextElementSibling || isKept(node.nextElementSibling)) { quill.insertText(at + 1, '\n', source); }
      if (!node.previousElementSibling) { quill.insertText(at, '\n', source); }
    });
  }

  /** The lines as they stand in the field, each with what may not be cut from it. */
  function linesOf(root) {
    var whole = 0;
    var quote = null;
    return Array.from(root.children).filter(function (node) { return !isGap(node); }).flatMap(function (node) {
      if (node.localName !== 'blockquote' || quote === null) { whole++; }
      quote = node.localName === 'blockquote' ? node : null;
      return (isLineOf(node) ? Array.from(node.children) : [node]).map(function (line) {
        return { node: line, top: node, whole: whole, source: line.dataset.source, text: JSON.stringify(Quill.find(line).delta().ops) };
      });
    });
  }

  function remember(quill) {
    // A line before a picture comes without
    linesOf(quill.root).reduceRight(function (next, line) {
      if (line.source || !next) { return line.source; }
      quill.formatLine(quill.getIndex(Quill.find(line.node)), 1, 'source', next, 'silent');
      return next;
    }, null);
    linesOf(quill.root).forEach(function (line) {
      if (line.source) { sources[line.source - 1].lines.push(line.text); }
    });
  }

  function isUnchanged(lines, at) {
    var source = sources[lines[at].source - 1];
    return Boolean(source) && source.lines.length > 0 && source.lines.every(function (text, i) {
      return lines[at + i] && lines[at + i].text === text;
    });
  }

  /** Marks each line that is part of an unchanged block; a list or quotation with a changed line has none. */
  function mark(lines) {
    var number = 0;
    for (var at = 0; at < lines.length; at++) {
      if (!isUnchanged(lines, at)) { continue; }
      var length = sources[lines[at].source - 1].lines.length;
      number++;
      for (var end = at + length; at < end; at++) { lines[at].unchanged = number; }
      at--;
    }
    for (var again = true; again;) {
      var changed = new Set(lines.filter(function (line) { return !line.unchanged; }).map(function (line) { return line.whole; }));
      var torn = new Set(lines.filter(function (line) { return line.unchanged && changed.has(line.whole); })
        .map(function (line) { return line.unchanged; }));
      lines.forEach(function (line) { if (torn.has(line.unchanged)) { line.unchanged = 0; } });
      again = torn.size > 0;
    }
  }

  // The field sorts the marks of its letters by kind; what is said of more letters goes around what is said of fewer
  var MARKS = 'strong, em, s, u, sub, sup, small, code, a';

  /** What stands in a line, each with the marks around it, the outermost first. */
  function leavesOf(line) {
    var leaves = [];
    (function walk(node, marks) {
      Array.from(node.childNodes).forEach(function (child) {
        if (child instanceof Element && child.matches(MARKS)) {
          walk(child, marks.concat(child.cloneNode(false)));
        } else {
          leaves.push({ node: child, marks: marks });
        }
      });
    })(line, []);
    return leaves;
  }

  /** How many leaves from the first on bear this mark. */
  function extent(leaves, mark) {
    var end = leaves.findIndex(function (leaf) { return !leaf.marks.some(function (other) { return other.isEqualNode(mark); }); });
    return end < 0 ? leaves.length : end;
  }

  /** @param isAround tells which of two marks that are said of the same letters goes around the other */
  function nest(leaves, isAround) {
    var made = [];
    while (leaves.length) {
      var first = leaves[0];
      if (!first.marks.length) {
        made.push(first.node);
        leaves = leaves.slice(1);
        continue;
      }
      var outer = first.marks.reduce(function (one, other) {
        var more = extent(leaves, other) - extent(leaves, one);
        return more > 0 || more === 0 && isAround(other, one) ? other : one;
      });
      var within = leaves.slice(0, extent(leaves, outer)).map(function (leaf) {
        return { node: leaf.node, marks: leaf.marks.filter(function (mark) { return !mark.isEqualNode(outer); }) };
      });
      leaves = leaves.slice(within.length);
      var element = outer.cloneNode(false);
      element.append.apply(element, nest(within, isAround));
      made.push(element);
    }
    return made;
  }

  function isEmpty(row) { return !row.textContent.trim() && !row.querySelector('img'); }

  /** The row that Tab or Enter made behind the last one that was written is no part of the table. */
  function dropEmptyEnd(table) {
    if (table.querySelector('[rowspan]') || Array.from(table.tBodies).every(function (body) { return isEmpty(body); })) { return; }
    for (var last = table.rows.length - 1; last > 0 && isEmpty(table.rows[last]); last--) { table.deleteRow(last); }
  }

  /** A copy of what stands in the field, its marks nested as they were in the opened text. */
  function nested(top) {
    var copy = top.cloneNode(true);
    if (isKept(top)) {
      copy.innerHTML = Kept.value(top);
      copy.querySelectorAll('table').forEach(dropEmptyEnd);
    }
    if (copy.matches('section, .ql-code-block-container')) { return copy; }
    copy.querySelectorAll('.' + Note.className).forEach(function (note) { note.replaceWith(Note.stored(note)); });
    (isLineOf(copy) ? Array.from(copy.children) : [copy]).forEach(function (line) {
      var source = sources[line.dataset.source - 1];
      var was = new DOMParser().parseFromString(source ? source.html : '', 'text/html');
      line.replaceChildren.apply(line, nest(leavesOf(line), function (one, other) {
        return Boolean(was.querySelector(one.localName + ' > ' + other.localName))
          && !was.querySelector(other.localName + ' > ' + one.localName);
      }));
    });
    return copy;
  }

  function valueOf(root) {
    var lines = linesOf(root);
    mark(lines);
    var last = {};
    return lines.map(function (line) {
      var before = last;
      last = line;
      if (line.unchanged) {
        return line.unchanged === before.unchanged ? '' : sources[line.source - 1].html;
      }
      return line.top === before.top ? '' : nested(line.top).outerHTML;
    }).join('').replace(/^<p><br><\/p>$/, '');
  }

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

  /** Where a picture stood in what is pasted, until all of it is in the field; no text has this character. */
  var PLACE = '\uFDD0';

  /** Whether it is in the library already; else it may come. */
  function takePicture(image) {
    var source = ownAddress(image);
    if (source.startsWith('/media/')) { return true; }
    var file = fileOf(source);
    if (file) { pasted.files.push(file); } else { pasted.pictures++; }
    return false;
  }

  /** Takes the marks of places out of the field, and the lines that they had to themselves. */
  function takePlaces(quill, source) {
    var places = [];
    for (;;) {
      var text = quill.getContents().ops.map(function (op) { return typeof op.insert === 'string' ? op.insert : '\uFFFC'; }).join('');
      var at = text.indexOf(PLACE);
      if (at < 0) { return places; }
      var alone = (at === 0 || /[\n\uFFFC]/.test(text[at - 1])) && text[at + 1] === '\n' && at + 2 < text.length;
      quill.deleteText(at, alone ? 2 : 1, source);
      places.push(at);
    }
  }

  matchers.unshift(['img', function (node, delta) {
    if (node.closest('table, figure')) { return delta; } // the whole of it is kept, see below
    var before = pasted.files.length;
    if (takePicture(node)) { return new Delta().insert({ kept: node.outerHTML.replace(location.origin, '') }); }
    return pasted.files.length > before ? new Delta().insert(PLACE) : new Delta();
  }], ['table, figure', function (node, delta) {
    if (!node.parentElement || !node.parentElement.closest('table, figure')) {
      var before = pasted.files.length;
      node.querySelectorAll('img').forEach(function (image) {
        if (takePicture(image)) { image.setAttribute('src', ownAddress(image)); }
      });
      node.dataset.places = PLACE.repeat(pasted.files.length - before);
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
    // Each page that is open keeps its words under a name of its own, so that none writes over those of another
    var KEPT_BY_ME = 'unsaved ' + document.body.dataset.me + ' ';
    var tab = Date.now().toString(36) + Math.random().toString(36).slice(2);
    var here = keyHere();
    var unsaved = form.dataset.typed === 'true';

    takePlaces(quill, 'silent');
    Note.gather(quill, 'silent');
    remember(quill);
    makeGaps(quill, 'silent');
    quill.on('text-change', function () { makeGaps(quill, 'api'); });
    Object.getPrototypeOf(field).getEditorValue = function () { return valueOf(this.editor.root); };
    field.input.val(field.getEditorValue());
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
    quill.keyboard.bindings.Enter.unshift({ key: 'Enter', shiftKey: true, format: { 'code-block': false }, handler: function (range) {
      quill.deleteText(range.index, range.length, 'user');
      quill.insertEmbed(range.index, 'linebreak', true, 'user');
      quill.setSelection(range.index + 1, 0);
    } });
    // What is typed while a table or picture has the focus goes on under it
    quill.root.addEventListener('keydown', function (event) {
      if (event.target.matches('section.kept') && !event.ctrlKey && !event.altKey && !event.metaKey
          && (event.key.length === 1 || event.key === 'Dead' || event.key === 'Process')) {
        quill.setSelection(quill.getIndex(Quill.find(event.target)) + 1, 0);
      }
    }, true);
    // No caret stands at a table or picture itself, where the field would lose what is typed: it stands in the line below, or
    // stays in the cell that has it
    function keptAt(range) {
      var line = range && !range.length ? quill.getLine(range.index)[0] : null;
      return line && line.statics.blotName === 'kept' ? line : null;
    }
    var setRange = quill.selection.setRange;
    quill.selection.setRange = function (range) {
      var block = keptAt(range);
      var active = document.activeElement;
      if (block && active !== block.domNode && block.domNode.contains(active)) { return undefined; }
      var others = Array.from(arguments).slice(1);
      return setRange.apply(this, [block ? new range.constructor(range.index + 1, 0) : range].concat(others));
    };
    /** Where something new is put: at the caret, or under the table or picture that has it. */
    quill.placeForNew = function () {
      var range = quill.getSelection(true);
      if (!range) { return quill.getLength() - 1; }
      return keptAt(range) ? range.index + 1 : range.index;
    };
    quill.theme.tooltip.boundsContainer = quill.container;
    quill.uploader.options.mimetypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];
    quill.uploader.options.handler = function (range, files) {
      quill.setSelection(range.index, 0);
      bring(files, files.map(function () { return range.index; }), 0, 0);
    };

    /** Hands pictures and their places to the library, if there is one, and says of the others that they are left out. */
    function bring(files, places, pictures, embedded) {
      var library = document.getElementById('pictureDialog');
      if (files.length && library) {
        form.dispatchEvent(new CustomEvent('pictures', { detail: files.map(function (file, i) {
          return { file: file, place: places[i] };
        }) }));
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
      bring(brought.files, takePlaces(quill, 'user'), brought.pictures, brought.embedded);
    };

    function words() {
      var typed = { version: form.dataset.version, snapshot: form.dataset.snapshot, at: Date.now(), body: quill.getContents().ops };
      fields.forEach(function (name) { typed[name] = form.elements[name].value; });
      return typed;
    }

    function store() {
      unsaved = true;
      form.dispatchEvent(new Event('unsaved'));
      keep();
    }

    function keyHere() { return KEPT_BY_ME + tab + ' ' + location.pathname; }

    function keep() {
      try { localStorage.setItem(here, JSON.stringify(words())); } catch (full) { /* then the question on leaving is all */ }
    }

    function putBack(typed) {
      fields.forEach(function (name) { form.elements[name].value = typed[name] || ''; });
      quill.setContents(typed.body, 'api');
      store();
    }

    /** As the server would have it: what the field notes for itself, and what is the same in other letters, aside. */
    function asStored(typed) {
      var quotes = [];
      var body = typed.body.reduce(function (delta, op) {
        var attributes = Object.assign({}, op.attributes);
        delete attributes.source;
        if (attributes.blockquote) {
          if (!quotes.includes(attributes.blockquote)) { quotes.push(attributes.blockquote); }
          attributes.blockquote = quotes.indexOf(attributes.blockquote) + 1;
        }
        return delta.insert(op.insert, attributes);
      }, new Delta());
      return JSON.stringify([body.ops, fields.filter(function (name) { return name !== 'address'; }).map(function (name) {
        return (typed[name] || '').split(name === 'tags' ? ',' : '\n').map(function (part) { return part.trim(); }).filter(Boolean);
      })]);
    }

    function isStored(typed) {
      var now = words();
      // An address that nobody typed follows the title
      return asStored(typed) === asStored(now) && (!typed.address || typed.address === now.address);
    }

    // What was kept before waits until it is restored or discarded, the newest first, whatever is typed meanwhile
    var offers = [];
    var shown = 0;
    var notice = document.getElementById('unsaved');
    var asked = document.getElementById('unsaved-newer');
    var another = document.getElementById('another');

    function keptBefore() {
      return Object.keys(localStorage)
        .filter(function (key) { return key !== here && key.startsWith(KEPT_BY_ME) && key.endsWith(' ' + location.pathname); })
        .map(function (key) { return { key: key, typed: JSON.parse(localStorage.getItem(key)) }; })
        .filter(function (kept) { return kept.typed; })
        .sort(function (one, other) { return (other.typed.at || 0) - (one.typed.at || 0); });
    }

    /** When the text of a snapshot was saved: what tells texts apart. */
    function textOf(snapshot) { return (snapshot || '').split('.').slice(2, -1).join('.'); }

    /** As the site says when it was changed last. */
    function siteTime(at) {
      var zone = form.dataset.zone;
      try {
        return new Date(at).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: zone }) + ', '
          + new Date(at).toLocaleTimeString('en-GB', { timeStyle: 'short', timeZone: zone });
      } catch (unknownZone) { return new Date(at).toISOString(); }
    }

    function offer() {
      notice.hidden = !offers.length;
      if (!offers.length) { return; }
      var typed = offers[shown].typed;
      var at = document.getElementById('unsaved-at');
      var more = document.getElementById('unsaved-more');
      at.dateTime = typed.at ? new Date(typed.at).toISOString() : '';
      at.textContent = typed.at ? siteTime(typed.at) + '.' : '';
      var same = typed.version === form.dataset.version;
      var sameText = Boolean(typed.snapshot) && textOf(typed.snapshot) === textOf(form.dataset.snapshot);
      document.getElementById('unsaved-overtaken').hidden = same || sameText;
      var moved = document.getElementById('unsaved-moved');
      if (moved) { moved.hidden = same || !sameText; }
      more.hidden = another.hidden = offers.length === 1;
      more.textContent = more.dataset.words.replace('{0}', shown + 1).replace('{1}', offers.length);
      asked.textContent = '';
    }

    function chosen() {
      localStorage.removeItem(offers[shown].key);
      offers.splice(shown, 1);
      shown = 0;
      offer();
      if (notice.hidden) { (form.elements.title || quill.root).focus(); }
    }
    document.getElementById('putBack').addEventListener('click', function () {
      if (unsaved && !asked.textContent) {
        asked.textContent = asked.dataset.words;
        return;
      }
      putBack(offers[shown].typed);
      chosen();
    });
    document.getElementById('letGo').addEventListener('click', chosen);
    another.addEventListener('click', function () {
      shown = (shown + 1) % offers.length;
      offer();
    });

    // What was sent and refused is in the page again
    var sent = sessionStorage.getItem('sent');
    if (sent && (unsaved || form.dataset.saved === 'true' || document.querySelector('#told .outcome'))) { localStorage.removeItem(sent); }
    sessionStorage.removeItem('sent');
    if (unsaved) { keep(); }
    // What was stored by itself since is there in another version
    offers = keptBefore().filter(function (kept) {
      var stored = isStored(kept.typed);
      if (stored) { localStorage.removeItem(kept.key); }
      return !stored;
    });
    offer();
    form.addEventListener('saved', function () {
      unsaved = false;
      localStorage.removeItem(here);
      offer();
    });
    form.addEventListener('moved', function () {
      localStorage.removeItem(here);
      here = keyHere();
      keep();
    });
    // Another page of the article that discards these words cannot mean those that are still being written
    window.addEventListener('storage', function (event) {
      if (event.key === here && event.newValue === null && unsaved) { keep(); }
    });

    var MINUTE = 230;
    var count = document.getElementById('count');

    /** Of a block that is kept as it is: where one of its parts ends, so does a word. */
    function textOfKept(html) {
      var body = clean(html);
      body.querySelectorAll('td, th, caption, figcaption, li, p, h2, h3, h4, blockquote, pre, br').forEach(function (part) { part.after(' '); });
      return body.textContent;
    }

    /** With tables, captions and footnotes. */
    function allText() {
      return quill.getContents().ops.map(function (op) {
        if (typeof op.insert === 'string') { return op.insert; }
        return ' ' + (op.insert.kept ? textOfKept(op.insert.kept) : op.insert.note || '') + ' ';
      }).join('');
    }

    function countWords() {
      var words = (allText().match(/[\p{L}\p{N}]+(['’.-][\p{L}\p{N}]+)*/gu) || []).length;
      // An empty text needs no time
      count.textContent = !words ? '' : (words === 1 ? count.dataset.one : count.dataset.words).replace('{0}', words).replace('{1}', Math.max(1, Math.round(words / MINUTE)));
    }
    if (count) {
      countWords();
      quill.on('text-change', countWords);
    }

    // Who else is here, and what was done with the article; says nothing where it cannot find out
    var HERE_AGAIN = 30000;
    var others = document.getElementById('others');
    var moved = document.getElementById('moved');
    function say(place, words) {
      if (words !== place.textContent) { place.textContent = words; }
      place.hidden = words === '';
    }
    function show(told) {
      say(others, told.others || '');
      if (told.moved !== undefined) { say(moved, document.getElementById('saveTrouble').textContent.includes(told.moved) ? '' : told.moved); }
    }
    function visit() {
      fetch('/desk/visits/' + form.dataset.article, { method: 'POST', redirect: 'error',
        body: new URLSearchParams({ snapshot: form.dataset.snapshot }) })
        .then(function (answer) { return answer.ok ? answer.json() : {}; })
        .then(show, function () { show({}); });
    }
    if (form.dataset.article && others) {
      visit();
      setInterval(visit, HERE_AGAIN);
      // Whoever comes back to this page is not told of who was there when they left
      document.addEventListener('visibilitychange', function () { if (!document.hidden) { visit(); } });
      window.addEventListener('pageshow', function (event) { if (event.persisted) { visit(); } });
      window.addEventListener('pagehide', function () {
        navigator.sendBeacon('/desk/visits/' + form.dataset.article, new URLSearchParams({ act: 'leave' }));
      });
    }

    if (unsaved) { form.dispatchEvent(new Event('unsaved')); }

    // Both versions come before what is written next
    var collision = document.getElementById('collision');
    if (collision) {
      collision.focus({ preventScroll: true });
      collision.scrollIntoView({ block: 'start' });
    }

    document.querySelectorAll('#problems a[href="#body"]').forEach(function (link) {
      link.addEventListener('click', function (event) {
        event.preventDefault();
        quill.focus();
      });
    });

    form.addEventListener('input', store);
    quill.on('text-change', function (change, old, source) { if (source === 'user') { store(); } });
    form.addEventListener('submit', function (event) {
      field.input.val(field.getEditorValue());
      if (!event.submitter || event.submitter.formTarget !== '_blank') {
        unsaved = false;
        sessionStorage.setItem('sent', here);
      }
    });
    window.addEventListener('beforeunload', function (event) {
      if (unsaved && form.dispatchEvent(new Event('leaving', { cancelable: true }))) { event.preventDefault(); }
    });
  });
})();
