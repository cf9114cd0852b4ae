// What comes from Word, LibreOffice, Google Docs and the like, put into the shapes that articles have: footnotes, levels of
// lists, tables whose cells hold words.
jQuery(function () {
  var clipboard = PF('body').editor.clipboard;
  var NOTES = '[style*="mso-element:footnote-list"], [style*="mso-element:endnote-list"]';
  var NOTE = '[style*="mso-element:footnote"], [style*="mso-element:endnote"], [id^="sdfootnote"], [id^="sdendnote"], li, p';
  var IN_A_LINE = 'a, strong, b, em, i, s, sub, sup, small, code';
  var BLOCKS = 'p, div, h1, h2, h3, h4, h5, h6, li, ul, ol';

  /** What a link within the same text leads to; null for other links. */
  function fragment(link) {
    var parts = /^(?:[^#]*\.html?|file:[^#]*|about:[^#]*)?#(.+)$/i.exec(link.getAttribute('href') || '');
    return parts && parts[1];
  }

  function named(doc, name) { return doc.getElementById(name) || doc.getElementsByName(name)[0]; }

  function unwrap(element) { element.replaceWith.apply(element, Array.from(element.childNodes)); }

  /** Whether a link in the note leads back to where it is referred to. */
  function backLink(doc, note, reference) {
    return Array.from(note.querySelectorAll('a[href]')).find(function (link) {
      var target = fragment(link) && named(doc, fragment(link));
      return target && target !== link && (target.contains(reference) || reference.contains(target));
    });
  }

  /** As words in a line; a bracket would end the note. */
  function noteOf(container, back) {
    var copy = container.cloneNode(true);
    var at = Array.from(container.querySelectorAll('a')).indexOf(back);
    var mark = copy.querySelectorAll('a')[at];
    (mark.closest('sup') || mark).remove();
    copy.querySelectorAll('*').forEach(function (element) {
      if (element.matches(BLOCKS)) { element.prepend(' '); }
      if (!element.matches(IN_A_LINE)) { unwrap(element); }
    });
    var texts = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      texts.currentNode.data = texts.currentNode.data.replace(/\s+/g, ' ').replace(/\[/g, '(').replace(/]/g, ')');
    }
    while (copy.firstChild && !copy.firstChild.textContent.trim()) { copy.firstChild.remove(); }
    if (copy.firstChild && copy.firstChild.data) { copy.firstChild.data = copy.firstChild.data.trimStart(); }
    if (copy.lastChild && copy.lastChild.data) { copy.lastChild.data = copy.lastChild.data.trimEnd(); }
    return ['^['].concat(Array.from(copy.childNodes), ']');
  }

  function footnotes(doc) {
    var spent = [];
    Array.from(doc.querySelectorAll('a[href]')).forEach(function (reference) {
      var target = fragment(reference) && named(doc, fragment(reference));
      var note = target && target.closest(NOTE);
      var back = note && !note.contains(reference) && backLink(doc, note, reference);
      if (back && !spent.some(function (other) { return other.contains(reference); })) {
        var mark = reference.parentElement.matches('sup') ? reference.parentElement : reference;
        mark.replaceWith.apply(mark, noteOf(note, back));
        spent.push(note);
      }
    });
    spent.forEach(function (note) { note.remove(); });
    doc.querySelectorAll(NOTES).forEach(function (list) {
      if (!list.textContent.trim()) { list.remove(); }
    });
    // Half of a pair came: its mark stays as words
    doc.querySelectorAll('a[href]').forEach(function (link) {
      if (fragment(link)) { unwrap(link); }
    });
  }

  /** Word on the web makes a list of each item, and says its level aside. */
  function lists(doc) {
    if (doc.querySelector('[style*="mso-list"]')) {
      doc.documentElement.setAttribute('xmlns:w', 'urn:schemas-microsoft-com:office:word');
    }
    doc.querySelectorAll('li[data-aria-level]').forEach(function (item) {
      var deeper = Number(item.dataset.ariaLevel) - 1;
      var list = item.parentElement;
      for (var inside = list.parentElement.closest('ul, ol'); inside; inside = inside.parentElement.closest('ul, ol')) { deeper--; }
      for (; deeper > 0 && list.matches('ul, ol'); deeper--) {
        var outer = doc.createElement(list.localName);
        list.replaceWith(outer);
        outer.append(list);
        list = outer;
      }
    });
  }

  /** The field has nine levels. */
  function flatten(doc) {
    Array.from(doc.querySelectorAll('ul, ol')).reverse().forEach(function (list) {
      var levels = 0;
      for (var each = list; each; each = each.parentElement.closest('ul, ol')) { levels++; }
      var item = list.closest('li');
      if (levels > 9 && item) {
        item.after.apply(item, Array.from(list.children));
        list.remove();
      }
    });
  }

  /** Google Docs says it as looks. */
  function raised(doc) {
    doc.querySelectorAll('span').forEach(function (span) {
      var name = { 'super': 'sup', sub: 'sub' }[span.style.verticalAlign];
      if (!name || !span.textContent.trim() || span.closest('sup, sub') || span.querySelector('sup, sub, ' + BLOCKS)) { return; }
      var mark = doc.createElement(name);
      mark.append.apply(mark, Array.from(span.childNodes));
      span.append(mark);
    });
  }

  function cells(doc) {
    doc.querySelectorAll('table').forEach(function (table) {
      if (table.querySelector('table, img, figure')) { return; }
      table.querySelectorAll('td, th').forEach(function (cell) {
        cell.querySelectorAll('b, i').forEach(function (old) {
          var mark = doc.createElement(old.localName === 'b' ? 'strong' : 'em');
          mark.append.apply(mark, Array.from(old.childNodes));
          old.replaceWith(mark);
        });
        cell.querySelectorAll('span').forEach(function (span) {
          var heavy = span.style.fontWeight === 'bold' || Number(span.style.fontWeight) >= 600;
          if (heavy || span.style.fontStyle === 'italic') {
            var mark = doc.createElement(heavy ? 'strong' : 'em');
            mark.append.apply(mark, Array.from(span.childNodes));
            span.append(mark);
          }
        });
        cell.querySelectorAll(BLOCKS).forEach(function (block) {
          if (block.textContent.trim() && cell.textContent.trim().length > block.textContent.trim().length
            && (block.nextElementSibling || block.parentElement !== cell)) { block.append(doc.createElement('br')); }
          unwrap(block);
        });
        cell.querySelectorAll('*').forEach(function (element) {
          if (!element.matches(IN_A_LINE + ', br')) { unwrap(element); }
        });
        cell.normalize();
        if (cell.firstChild && cell.firstChild.data) { cell.firstChild.data = cell.firstChild.data.trimStart(); }
        if (cell.lastChild && cell.lastChild.data) { cell.lastChild.data = cell.lastChild.data.trimEnd(); }
      });
    });
  }

  var normalize = clipboard.normalizeHTML;
  clipboard.normalizeHTML = function (doc) {
    raised(doc);
    footnotes(doc);
    lists(doc);
    normalize.call(this, doc);
    flatten(doc);
    doc.querySelectorAll('script, style, template').forEach(function (element) { element.remove(); });
    cells(doc);
  };
});
