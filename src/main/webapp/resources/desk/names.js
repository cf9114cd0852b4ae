// A field of names between commas is offered names for the one that is being typed.
(function () {
  document.querySelectorAll('[data-names]').forEach(function (field) {
    var list = document.getElementById(field.dataset.names);
    var names = Array.from(list.options, function (option) { return option.value; });

    function offer() {
      var before = field.value.slice(0, field.value.lastIndexOf(',') + 1);
      var start = before === '' ? '' : before + ' ';
      names.forEach(function (name, place) { list.options[place].value = start + name; });
    }

    field.addEventListener('input', offer);
    field.addEventListener('focus', offer);
  });
})();
