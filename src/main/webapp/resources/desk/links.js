// Links in the rich text field: an address typed without its scheme gets one, and what is no address is said to be none.
(function () {
  var MAIL = /^[^\s/:?#@]+@[^\s/:?#@]+\.[^\s/:?#@]+$/;
  var HOST = /^(?:(?:[\p{L}\p{N}][\p{L}\p{N}\p{M}-]*\.)+\p{L}[\p{L}\p{N}\p{M}-]+\.?|(?:\d{1,3}\.){3}\d{1,3})(?::\d{1,5})?$/u;
  var LONGEST = 4000;

  /** As a browser goes there, or null if it can go nowhere; what begins with / or # is of this site. */
  function whole(typed) {
    var address = typed.trim();
    if (!address || /\s/.test(address) || address.length > LONGEST) { return null; }
    if (/^https?:/i.test(address)) { return /^https?:\/\/[^/?#]/i.test(address) && URL.canParse(address) ? address : null; }
    if (/^mailto:/i.test(address)) { return MAIL.test(address.slice('mailto:'.length).split('?')[0]) ? address : null; }
    if (MAIL.test(address)) { return 'mailto:' + address; }
    if (address.startsWith('//')) { return whole('https:' + address); }
    if (/^[/#]/.test(address)) { return address; }
    return HOST.test(address.split(/[/?#]/)[0]) ? 'https://' + address : null;
  }

  var Clipboard = Quill.import('modules/clipboard');
  Clipboard.DEFAULTS.matchers.push(['a', function (node, delta) {
    var address = node.getAttribute('href');
    var to = address === null || node.closest('[data-source]') ? address : whole(address);
    return delta.compose(new (Quill.import('delta'))().retain(delta.length(), { link: to }));
  }]);

  jQuery(function () {
    var tooltip = PF('body').editor.theme.tooltip;
    var problem = document.createElement('span');
    problem.className = 'problem';
    problem.id = 'link-problem';
    problem.setAttribute('role', 'alert');
    tooltip.root.append(problem);
    tooltip.textbox.setAttribute('aria-describedby', problem.id);

    function say(words) {
      problem.textContent = words;
      problem.hidden = !words;
      tooltip.textbox.setAttribute('aria-invalid', Boolean(words));
    }
    say('');

    // The words that become a link are no address, unless they are one
    var edit = tooltip.edit;
    tooltip.edit = function (mode, shown) {
      var selected = mode === 'link' && !this.linkRange;
      return edit.call(this, mode, selected && !whole(shown || '') ? '' : shown);
    };
    var save = tooltip.save;
    tooltip.save = function () {
      var typed = this.textbox.value.trim();
      var address = whole(typed);
      if (this.root.getAttribute('data-mode') === 'link' && typed && !address) {
        say(document.getElementById('body').dataset.noLink.replace('{0}', typed));
        this.textbox.focus();
        return;
      }
      this.textbox.value = address || '';
      say('');
      save.call(this);
    };
    var hide = tooltip.hide;
    tooltip.hide = function () {
      say('');
      hide.call(this);
    };
  });
})();
