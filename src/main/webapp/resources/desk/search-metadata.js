// How a search engine would show the article, and which of its pictures goes with a link.
jQuery(function () {
  var form = document.getElementById('editor');
  var quill = PF('body').editor;
  var choice = document.getElementById('searchPictureChoice');
  var picture = document.getElementById('searchPicture');

  function value(id) { return document.getElementById(id).value.trim(); }

  function pictures() {
    var first = choice.options[0];
    choice.replaceChildren(first);
    quill.root.querySelectorAll('img').forEach(function (image, place) {
      var words = choice.dataset.number.replace('{0}', place + 1).replace('{1}', image.alt || image.getAttribute('src').replace(/.*\//, ''));
      choice.add(new Option(words, image.getAttribute('src')));
    });
    choice.value = picture.value;
    if (choice.selectedIndex < 0) { choice.value = ''; }
  }

  function show() {
    document.getElementById('foundTitle').textContent = value('searchTitle') || value('title');
    document.getElementById('foundDescription').textContent = value('searchDescription') || value('standfirst');
    document.getElementById('foundAddress').textContent = '/articles/' + value('address');
  }
  choice.addEventListener('change', function () { picture.value = choice.value; });
  form.addEventListener('input', show);
  quill.on('text-change', pictures);
  pictures();
  show();
});
