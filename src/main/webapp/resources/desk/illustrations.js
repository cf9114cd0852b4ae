// Pictures in the rich text field. Each is one block; a click on it or Enter changes it.
jQuery(function () {
  var form = document.getElementById('editor');
  var field = PF('body');
  var quill = field.editor;
  var changed = null;
  var place = 0;

  function byId(id) { return document.getElementById(id); }

  function begin(dialog, node) {
    changed = node;
    place = node ? quill.getIndex(Quill.find(node)) : quill.placeForNew();
    dialog.querySelector('.remove').hidden = !node;
    var put = dialog.querySelector('button[value="put"]');
    put.textContent = node ? put.dataset.save : put.dataset.insert;
    dialog.showModal();
  }

  function end(dialog, html) {
    var did = dialog.returnValue;
    if (did === 'put' || did === 'remove') {
      if (changed) { quill.deleteText(place, 1, 'user'); }
      if (did === 'put') { quill.insertEmbed(place, 'kept', html(), 'user'); }
    }
    dialog.returnValue = '';
    quill.setSelection(did === 'put' || changed && did !== 'remove' ? below(place) : Math.min(place, quill.getLength() - 1), 0);
  }

  /** The line under the picture that was put in here: it may have parted a line in two. */
  function below(place) {
    return Array.from(quill.root.querySelectorAll('section.kept'), function (node) { return quill.getIndex(Quill.find(node)) + 1; })
      .find(function (next) { return next > place; });
  }

  function element(name, text, parent) {
    var made = document.createElement(name);
    made.textContent = text;
    parent.appendChild(made);
    return made;
  }

  // Pictures
  var pictures = byId('pictureDialog');
  var fields = { alternative: byId('pictureAlternative'), caption: byId('pictureCaption'), credit: byId('pictureCredit') };
  var decorative = byId('pictureDecorative');
  var wasDecorative = false;
  var address = '';
  var warned = false; // that it has no words yet; whoever insists may do that later

  /** @param may whether this person may change it, for whoever shows the picture */
  function showDecorative(is, may) {
    wasDecorative = is && !fields.alternative.value.trim();
    decorative.checked = wasDecorative;
    decorative.disabled = !may;
    fields.alternative.disabled = wasDecorative;
  }

  decorative.addEventListener('change', function () { fields.alternative.disabled = decorative.checked; });

  function say(trouble) {
    byId('pictureTrouble').textContent = trouble || '';
    byId('pictureTrouble').hidden = !trouble;
  }

  function choose(picture) {
    warned = false;
    address = picture.address;
    byId('pictureShown').src = picture.address;
    Object.keys(fields).forEach(function (name) { fields[name].value = picture[name]; });
    showDecorative(picture.decorative === true, picture.editable === true);
    byId('chooser').hidden = true;
    byId('pictureForm').hidden = false;
    (fields.alternative.disabled ? decorative : fields.alternative).focus();
  }

  var asked = 0;
  function list() {
    var mine = ++asked;
    fetch('/desk/media?q=' + encodeURIComponent(byId('pictureWords').value), { headers: { Accept: 'application/json' }, redirect: 'error' })
      .then(function (answer) { return answer.json(); })
      .then(function (found) {
        if (mine !== asked) { return; } // a later question has been asked
        byId('pictureList').replaceChildren();
        found.pictures.forEach(function (picture) {
          var button = element('button', '', element('li', '', byId('pictureList')));
          button.type = 'button';
          var image = element('img', '', button);
          image.src = picture.thumbnail;
          image.alt = picture.alternative || picture.name;
          button.addEventListener('click', function () { choose(picture); });
        });
        byId('pictureNone').hidden = found.pictures.length > 0;
      })
      .catch(function () { say(byId('trouble').dataset.words); });
  }

  /** Of a picture that is in the text already. */
  function askDecorative(shown) {
    fetch('/desk/media?address=' + encodeURIComponent(shown), { headers: { Accept: 'application/json' }, redirect: 'error' })
      .then(function (answer) { return answer.json(); })
      .then(function (told) { if (shown === address) { showDecorative(told.decorative, told.editable); } })
      .catch(function () { say(byId('trouble').dataset.words); });
  }

  // What the library knows of it is changed before the dialog is gone: whoever may not, or was too late, is told
  byId('pictureForm').addEventListener('submit', function (event) {
    var silent = !decorative.checked && !fields.alternative.value.trim();
    if (event.submitter.value === 'put' && !changed && silent && !warned) {
      event.preventDefault();
      warned = true;
      say(byId('pictureForm').dataset.silent);
      fields.alternative.focus();
      return;
    }
    if (event.submitter.value !== 'put' || decorative.checked === wasDecorative) { return; }
    event.preventDefault();
    fetch('/desk/media', {
      method: 'POST', headers: { Accept: 'application/json' }, redirect: 'error',
      body: new URLSearchParams({
        act: 'decorative', address: address, decorative: decorative.checked ? 'yes' : 'no', owner: form.elements.owner.value
      })
    }).then(function (answer) {
      return answer.json().then(function (told) {
        if (!answer.ok) { return say(told.problem || byId('trouble').dataset.words); }
        pictures.close('put');
        form.dispatchEvent(new Event('decorative'));
      });
    }).catch(function () { say(byId('trouble').dataset.words); });
  });

  function openPictures(node) {
    var figure = node && node.querySelector('img');
    say('');
    byId('chooser').hidden = Boolean(figure);
    byId('pictureForm').hidden = !figure;
    byId('pictureHeading').textContent = figure ? byId('pictureHeading').dataset.edit : byId('pictureHeading').dataset.choose;
    begin(pictures, node);
    if (figure) {
      var caption = node.querySelector('figcaption');
      var credit = caption && caption.querySelector('small');
      choose({
        address: figure.getAttribute('src'),
        alternative: figure.alt,
        credit: credit ? credit.textContent : '',
        caption: caption ? Array.from(caption.childNodes).filter(function (part) { return part !== credit; })
          .map(function (part) { return part.textContent; }).join('').trim() : ''
      });
      askDecorative(address);
    } else {
      byId('pictureWords').value = '';
      list();
      byId('pictureWords').focus();
    }
  }

  function figure() {
    var made = document.createElement('figure');
    var image = element('img', '', made);
    image.setAttribute('src', address);
    image.setAttribute('alt', decorative.checked ? '' : fields.alternative.value.trim());
    if (fields.caption.value.trim() || fields.credit.value.trim()) {
      var caption = element('figcaption', fields.caption.value.trim(), made);
      if (fields.credit.value.trim()) {
        caption.append(' ');
        element('small', fields.credit.value.trim(), caption);
      }
    }
    return made.outerHTML;
  }

  byId('addPicture').addEventListener('click', function () { openPictures(null); });
  byId('pictureWords').addEventListener('input', list);
  var progress = byId('pictureProgress');

  function upload(file) {
    var data = new FormData();
    var sending = new XMLHttpRequest();
    data.append('file', file);
    say('');
    progress.querySelector('span').textContent = progress.dataset.words.replace('{0}', file.name);
    progress.querySelector('progress').removeAttribute('value');
    progress.hidden = false;
    sending.upload.addEventListener('progress', function (event) {
      if (event.lengthComputable) { progress.querySelector('progress').value = event.loaded / event.total; }
    });

    /** The closing may be told late, when the next one has begun. */
    function stop() { if (!pictures.open) { sending.abort(); } }

    sending.addEventListener('loadend', function () {
      pictures.removeEventListener('close', stop);
      progress.hidden = true;
      var told = answerOf(sending);
      say(told ? told.problem : progress.dataset.failed.replace('{0}', file.name));
      if (told && told.picture && pictures.open) { choose(told.picture); }
    });
    pictures.addEventListener('close', stop);
    sending.open('POST', '/desk/media');
    sending.setRequestHeader('Accept', 'application/json');
    sending.send(data);
  }

  /** Null if none came, or one that is not of the library: a page of sign-in, of a proxy. */
  function answerOf(sending) {
    try {
      var told = JSON.parse(sending.responseText);
      return told.picture || told.problem ? told : null;
    } catch (other) { return null; }
  }

  byId('pictureFile').addEventListener('change', function () {
    if (this.files.length) { upload(this.files[0]); }
    this.value = '';
  });

  // What is pasted or dropped, one after the other: each asks for its words, and goes where it stood
  var waiting = [];
  function next() {
    var free = pictures.open && !byId('chooser').hidden && progress.hidden;
    if (!waiting.length || document.querySelector('dialog[open]') && !free) { return; }
    var picture = waiting.shift();
    if (!free) { openPictures(null); }
    if (!free && picture.place !== undefined) { place = picture.place; }
    upload(picture.file);
  }
  quill.on('text-change', function (change) {
    waiting.forEach(function (picture) {
      if (picture.place !== undefined) { picture.place = change.transformPosition(picture.place); }
    });
  });
  form.addEventListener('pictures', function (event) {
    waiting.push.apply(waiting, event.detail);
    next();
  });
  form.addEventListener('notAgreed', next);
  pictures.addEventListener('close', function () {
    end(pictures, figure);
    next();
  });

  // However the dialog is closed that others waited for
  document.querySelectorAll('dialog').forEach(function (dialog) {
    if (dialog !== pictures) { dialog.addEventListener('close', next); }
  });

  /** Whether a dialog can hold all of it: else what it puts in its place would have lost the rest. */
  function isHeld(node) {
    var first = node.firstElementChild;
    if (node.children.length !== 1 || !first.matches('figure')) { return node.children.length === 1 && first.matches('img'); }
    return Array.from(first.children, function (part) { return part.localName; }).join().match(/^img(,figcaption)?$/)
      && !first.querySelector('figcaption :not(small), figcaption small:not(:last-child)');
  }

  function open(node) {
    if (isHeld(node)) { openPictures(node); }
  }
  quill.root.addEventListener('click', function (event) {
    var node = event.target.closest('section.kept');
    if (node) { open(node); }
  });
  quill.root.addEventListener('keydown', function (event) {
    if (event.key === 'Enter' && event.target.matches('section.kept')) {
      event.preventDefault();
      event.stopPropagation();
      open(event.target);
    }
  }, true);
  document.querySelectorAll('dialog .cancel').forEach(function (button) {
    button.addEventListener('click', function () { button.closest('dialog').close('cancel'); });
  });
});
