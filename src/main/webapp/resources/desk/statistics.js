// The plots in the colours of the page, light or dark; called by each plot before it is drawn.
function inOurColours() {
  var page = getComputedStyle(document.documentElement);
  function colour(name) { return page.getPropertyValue(name).trim(); }
  var series = [1, 2, 3, 4, 5].map(function (each) { return colour('--plot-' + each); });
  var config = this.cfg.config;
  config.data.datasets.forEach(function (set) {
    set.backgroundColor = series[set.series];
    set.borderColor = series[set.series];
    set.spanGaps = true;
    set.pointRadius = 2;
    set.maxBarThickness = 40;
  });
  ['x', 'y'].forEach(function (axis) {
    config.options.scales[axis].ticks = { color: colour('--soft'), precision: 0, maxRotation: 0, autoSkipPadding: 16 };
    config.options.scales[axis].grid = { color: axis === 'y' ? colour('--line') : 'transparent' };
    config.options.scales[axis].border = { color: colour('--line') };
  });
  config.options.animation = false;
  config.options.plugins = { legend: { display: config.data.datasets.length > 1, position: 'bottom', labels: { color: colour('--ink'), boxWidth: 14 } } };
}
