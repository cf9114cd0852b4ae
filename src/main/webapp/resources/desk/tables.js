// Tables in the rich text field are written where they stand: each cell is a field of its own, and the bar below has what is done
// to rows and columns. Where cells are merged only their words can be changed.
jQuery(function () {
  var CELL = 'section.kept > table :is(td, th, caption)';
  var quill = PF('body').editor;
  var bar = document.getElementById('tableBar');
  var current = null;
  var roomy = null;
  quill.container.append(bar);

  function cellOf(node) { return node instanceof Element ? node.closest(CELL) : null; }

  function tableOf(section) {
    return section.children.length === 1 && section.firstElementChild.matches('table') ? section.firstElementChild : null;
  }

  function cellsOf(table) { return Array.from(table.querySelectorAll('caption, td, th')); }

  function isMerged(table) { return Boolean(table.querySelector('[colspan]:not([colspan="1"]), [rowspan]:not([rowspan="1"])')); }

  function open(table) {
    cellsOf(table).forEach(function (cell) {
      cell.contentEditable = 'true';
      cell.tabIndex = -1;
    });
  }

  function go(cell) {
    open(cell.closest('table'));
    cell.focus();
    getSelection().selectAllChildren(cell);
    getSelection().collapseToEnd();
  }

  // The bar

  function show(cell) {
    var table = cell.closest('table');
    current = cell;
    bar.querySelectorAll('.grid').forEach(function (button) { button.hidden = isMerged(table) || cell.matches('caption'); });
    bar.querySelector('[data-act="header"]').setAttribute('aria-pressed', String(Boolean(table.tHead)));
    bar.querySelector('[data-act="caption"]').setAttribute('aria-pressed', String(Boolean(table.caption)));
    bar.hidden = false;
    placeBar(table);
  }

  /** Under its table, which makes room for it: it covers no line. */
  function placeBar(table) {
    var around = quill.container.getBoundingClientRect();
    var place = table.getBoundingClientRect();
    var start = Math.max(0, getComputedStyle(table).direction === 'rtl' ? around.right - place.right : place.left - around.left);
    bar.style.top = place.bottom - around.top + 6 + 'px';
    bar.style.insetInlineStart = start + 'px';
    bar.style.maxWidth = around.width - start - 8 + 'px';
    makeRoom(table.closest('section.kept'));
  }

  function makeRoom(section) {
    if (roomy && roomy !== section) { roomy.style.marginBottom = ''; }
    if (section) { section.style.marginBottom = bar.offsetHeight + 14 + 'px'; }
    roomy = section;
  }

  function hide() {
    bar.hidden = true;
    makeRoom(null);
  }

  // Not while a button of the mouse is down: the text would move away under it
  var pointerDown = false;
  function hideUnlessUsed() {
    setTimeout(function () {
      if (!pointerDown && !bar.contains(document.activeElement) && !cellOf(document.activeElement)) { hide(); }
    });
  }
  document.addEventListener('pointerdown', function () { pointerDown = true; }, true);
  ['pointerup', 'pointercancel'].forEach(function (end) {
    document.addEventListener(end, function () {
      pointerDown = false;
      hideUnlessUsed();
    }, true);
  });
  quill.on('text-change', function () {
    if (!bar.hidden && current && current.isConnected) { placeBar(current.closest('table')); }
  });
  // The caret stays in its cell while a button above the text is pressed
  quill.getModule('toolbar').container.addEventListener('mousedown', function (event) {
    if (cellOf(document.activeElement)) { event.preventDefault(); }
  });
  quill.root.addEventListener('focusin', function (event) { if (cellOf(event.target)) { show(event.target); } });
  quill.root.addEventListener('focusout', hideUnlessUsed);
  bar.addEventListener('focusout', hideUnlessUsed);

  // Rows and columns

  function cellLike(other) {
    var cell = document.createElement(other.localName);
    if (other.hasAttribute('scope')) { cell.setAttribute('scope', other.getAttribute('scope')); }
    return cell;
  }

  function bodyOf(table) { return table.tBodies[0] || table.createTBody(); }

  function addRow(after) {
    var table = after.closest('table');
    var row = document.createElement('tr');
    Array.from(after.cells).forEach(function (cell) {
      row.append(cell.matches('[scope="row"]') ? cellLike(cell) : document.createElement('td'));
    });
    if (after.parentElement === table.tHead) { bodyOf(table).prepend(row); } else { after.after(row); }
    return row;
  }

  function nearest(list, at) { return list[Math.min(at, list.length - 1)]; }

  function removeTable(section) {
    var at = quill.getIndex(Quill.find(section));
    quill.deleteText(at, 1, 'user');
    quill.setSelection(Math.min(at, quill.getLength() - 1), 0);
    hide();
  }

  function setHeader(table, on) {
    var row = on ? table.rows[0] : table.tHead.rows[0];
    var made = document.createElement('tr');
    Array.from(row.cells).forEach(function (cell) {
      var other = document.createElement(on ? 'th' : 'td');
      if (on) { other.setAttribute('scope', 'col'); }
      other.append.apply(other, Array.from(cell.childNodes));
      made.append(other);
    });
    row.remove();
    if (on) { table.createTHead().append(made); } else { table.deleteTHead(); bodyOf(table).prepend(made); }
    return made;
  }

  var acts = {
    row: function (cell) { return addRow(cell.parentElement).cells[cell.cellIndex]; },
    column: function (cell) {
      var at = cell.cellIndex;
      Array.from(cell.closest('table').rows).forEach(function (row) {
        var beside = nearest(row.cells, at);
        beside.after(cellLike(beside));
      });
      return cell.nextElementSibling;
    },
    deleteRow: function (cell) {
      var table = cell.closest('table');
      var at = cell.parentElement.rowIndex;
      if (table.rows.length === 1) { return null; }
      table.deleteRow(at);
      if (table.tHead && !table.tHead.rows.length) { table.deleteTHead(); }
      return nearest(nearest(table.rows, at).cells, cell.cellIndex < 0 ? 0 : cell.cellIndex);
    },
    deleteColumn: function (cell) {
      var table = cell.closest('table');
      var at = cell.cellIndex;
      var row = cell.parentElement;
      if (row.cells.length === 1) { return null; }
      Array.from(table.rows).forEach(function (each) { if (each.cells.length > at) { each.deleteCell(at); } });
      return nearest(row.cells, at);
    },
    header: function (cell) {
      var table = cell.closest('table');
      var at = cell.cellIndex;
      var first = setHeader(table, !table.tHead);
      return table.contains(cell) ? cell : first.cells[at];
    },
    caption: function (cell) {
      var table = cell.closest('table');
      if (!table.caption) { return table.createCaption(); }
      table.deleteCaption();
      return table.contains(cell) ? cell : table.rows[0].cells[0];
    },
    deleteTable: function () { return null; }
  };
  bar.addEventListener('mousedown', function (event) { event.preventDefault(); });
  bar.addEventListener('click', function (event) {
    var button = event.target.closest('button');
    if (!button || !current || !current.isConnected) { return; }
    var section = current.closest('section.kept');
    var next = acts[button.dataset.act](current);
    if (next) { go(next); } else { removeTable(section); }
  });
  bar.addEventListener('keydown', function (event) {
    if (event.key === 'Escape' && current && current.isConnected) { go(current); }
  });

  // Keys: as in a table of any word processor

  function below(cell) {
    if (cell.matches('caption')) { return cell.closest('table').rows[0].cells[0]; }
    var row = cell.closest('table').rows[cell.parentElement.rowIndex + 1];
    return row ? nearest(row.cells, cell.cellIndex) : null;
  }

  function step(cell, back) {
    var cells = cellsOf(cell.closest('table'));
    var next = cells[cells.indexOf(cell) + (back ? -1 : 1)];
    if (next) {
      go(next);
    } else if (back || isMerged(cell.closest('table'))) {
      cell.closest('section.kept').focus();
    } else {
      go(addRow(cell.parentElement).cells[0]);
    }
  }

  function pressed(event, cell) {
    if (event.isComposing) { return; }
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'a') {
      getSelection().selectAllChildren(cell);
    } else if (event.key === 'Tab') {
      step(cell, event.shiftKey);
    } else if (event.key === 'Enter' && event.shiftKey) {
      document.execCommand('insertLineBreak');
    } else if (event.key === 'Enter') {
      var next = below(cell);
      if (next || !isMerged(cell.closest('table'))) { go(next || addRow(cell.parentElement).cells[cell.cellIndex]); }
    } else if (event.key === 'Escape') {
      cell.closest('section.kept').focus();
    } else if (event.key === 'F10' && event.altKey) {
      bar.querySelector('button:not([hidden])').focus();
    } else {
      return;
    }
    event.preventDefault();
  }

  // What happens in a cell is none of the field's around it, but for the keys of the page, like Ctrl+S
  ['keydown', 'beforeinput', 'input', 'compositionstart', 'compositionend', 'copy', 'cut', 'paste', 'drop'].forEach(function (name) {
    quill.container.addEventListener(name, function (event) {
      var cell = cellOf(event.target);
      if (!cell) { return; }
      if (name === 'keydown') { pressed(event, cell); }
      if (name === 'drop' || name === 'beforeinput' && event.inputType.startsWith('format')) { event.preventDefault(); }
      if (name === 'paste') {
        event.preventDefault();
        document.execCommand('insertText', false, event.clipboardData.getData('text/plain').replace(/\s*[\r\n]+\s*/g, ' '));
      }
      if (!(name === 'keydown' && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's')) { event.stopPropagation(); }
    }, true);
  });
  quill.root.addEventListener('mousedown', function (event) {
    var cell = cellOf(event.target);
    if (cell) { open(cell.closest('table')); }
  }, true);
  quill.root.addEventListener('keydown', function (event) {
    var table = event.target.matches('section.kept') && tableOf(event.target);
    if (table && event.key === 'Enter') {
      event.preventDefault();
      event.stopPropagation();
      go(cellsOf(table)[0]);
    }
  }, true);

  document.getElementById('addTable').addEventListener('click', function () {
    var place = quill.placeForNew();
    var row = '<tr>' + '<td></td>'.repeat(3) + '</tr>';
    quill.insertEmbed(place, 'kept', '<table><thead><tr>' + '<th scope="col"></th>'.repeat(3) + '</tr></thead><tbody>'
      + row + row + '</tbody></table>', 'user');
    var section = Array.from(quill.root.querySelectorAll('section.kept')).find(function (node) {
      return quill.getIndex(Quill.find(node)) >= place;
    });
    go(section.querySelector('th'));
  });
});
