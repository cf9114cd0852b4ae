// The page as it will be, beside the text or, where there is no room, in its place.
jQuery(function () {
  var PAUSE = 2000;
  var form = document.getElementById('editor');
  var field = PF('body');
  var toggle = document.getElementById('livePreview');
  var live = document.getElementById('live');
  var frame = live.querySelector('iframe');
  var timer;

  function show() {
    if (live.hidden) { return; }
    var data = new URLSearchParams(new FormData(form));
    data.set('body_input', field.getEditorValue());
    fetch('/desk/preview', { method: 'POST', body: data, redirect: 'error' })
      .then(function (answer) { return answer.ok ? answer.text() : Promise.reject(); })
      .then(function (page) {
        var top = frame.contentWindow.scrollY;
        frame.onload = function () { frame.contentWindow.scrollTo(0, top); };
        frame.srcdoc = page;
      }, function () { /* the next time */ });
  }

  function soon() {
    clearTimeout(timer);
    timer = setTimeout(show, PAUSE);
  }

  toggle.addEventListener('click', function () {
    live.hidden = !live.hidden;
    toggle.setAttribute('aria-pressed', String(!live.hidden));
    form.classList.toggle('previewing', !live.hidden);
    show();
  });
  form.addEventListener('input', soon);
  field.editor.on('text-change', soon);
});
