// A link that was made where a reply was before ends with its anchor, which no server is told. It may stand on another page.
(function () {
  'use strict';
  var anchor = window.location.hash.slice(1);
  var article = window.location.pathname.split('/')[2];
  if (/^[A-Za-z][A-Za-z0-9_-]{0,99}$/.test(anchor) && !document.getElementById(anchor) && article) {
    window.location.replace('/replies/' + anchor + '?article=' + article);
  }
}());
