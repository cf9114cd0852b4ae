// An export that is too large is not sent at all, and while one is sent the page says how far it is; an import that is worked on is shown as it goes on.
(function () {
  var form = document.getElementById('upload');
  var live = document.getElementById('import');

  function complain(words) {
    document.getElementById('file-problem').textContent = words;
    form.file.setAttribute('aria-invalid', words ? 'true' : 'false');
    if (words) { form.file.focus(); }
  }

  function send() {
    var request = new XMLHttpRequest();
    var shown = form.querySelector('.uploading');
    var bar = shown.querySelector('progress'), words = shown.querySelector('span'), button = form.querySelector('button');
    var told = -10;
    shown.hidden = false;
    button.disabled = true;
    request.upload.addEventListener('progress', function (event) {
      var percent = Math.floor(100 * event.loaded / event.total);
      bar.value = percent;
      if (percent >= told + 10) {
        told = percent;
        words.textContent = form.dataset.uploading.replace('{0}', percent);
      }
    });
    request.addEventListener('load', function () {
      if (request.status < 300 && request.responseURL.indexOf('/imports/') > 0) {
        location.href = request.responseURL;
        return;
      }
      var page = new DOMParser().parseFromString(request.responseText, 'text/html');
      var problem = page.getElementById('file-problem');
      if (!problem) { location.href = request.responseURL; return; }
      end(problem.textContent);
    });
    request.addEventListener('error', function () { end(form.dataset.broken); });
    function end(problem) {
      shown.hidden = true;
      button.disabled = false;
      complain(problem);
    }
    request.open('POST', form.action);
    request.send(new FormData(form));
  }

  if (form) {
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      var file = form.file.files[0];
      var large = file && file.size > Number(form.dataset.most);
      complain(large ? form.dataset.large : '');
      if (file && !large) { send(); }
    });
  }

  function follow(page) {
    var next = page.getElementById('import');
    if (!next) { location.reload(); return; }
    if (next.dataset.state === live.dataset.state) {
      ['progress', 'step'].forEach(function (id) {
        var was = live.querySelector('#' + id), is = next.querySelector('#' + id);
        if (!was || !is) { return; }
        if (id === 'step') { was.textContent = is.textContent; }
        else if (is.hasAttribute('value')) { was.setAttribute('value', is.getAttribute('value')); }
      });
    } else {
      var focused = live.contains(document.activeElement);
      live.replaceWith(next);
      live = next;
      document.getElementById('told').textContent = next.querySelector('#state').textContent;
      var report = page.getElementById('report'), here = document.getElementById('report');
      if (report && here) { here.replaceWith(report); } else if (report) { live.after(report); }
      if (focused) { next.querySelector('#state').focus(); }
    }
  }

  function look() {
    if (live.dataset.active !== 'true') { return; }
    fetch(location.href, { headers: { Accept: 'text/html' } })
      .then(function (answer) { return answer.text(); })
      .then(function (text) { follow(new DOMParser().parseFromString(text, 'text/html')); })
      .catch(function () { /* the site is being started again, perhaps */ })
      .then(function () { setTimeout(look, 1000); });
  }
  if (live) { setTimeout(look, 1000); }
})();
