(function () {
  'use strict';
  var data = JSON.parse(document.getElementById('data').textContent);
  var dark = window.matchMedia && window.matchMedia('(prefers-color-scheme: dark)').matches;
  var ink = dark ? '#e8e6e1' : '#1d2733';
  var line = dark ? '#37404a' : '#dcd9d0';
  var colors = ['#2f6f8f', '#d9822b', '#5a8f4e', '#a8484f', '#7b5ea7', '#b59a2b', '#4f9a94', '#8a6d5a'];
  var charts = [];

  function show(id, option) {
    var place = document.getElementById('chart-' + id);
    if (!place) {
      return;
    }
    var chart = echarts.init(place);
    option.color = colors;
    option.animation = false;
    option.textStyle = { color: ink };
    option.tooltip = option.tooltip || { trigger: 'axis', confine: true };
    option.tooltip.renderMode = 'richText';
    if (option.legend) {
      option.legend.type = 'scroll';
      option.legend.top = 0;
      option.legend.textStyle = { color: ink };
    }
    option.grid = option.grid || { left: 8, right: 28, top: option.legend ? 40 : 16, bottom: 8, containLabel: true };
    chart.setOption(option);
    charts.push(chart);
  }

  function category(labels) {
    return { type: 'category', data: labels, axisLabel: { color: ink, hideOverlap: true }, axisLine: { lineStyle: { color: line } } };
  }

  function value(extra) {
    return Object.assign({ type: 'value', axisLabel: { color: ink, hideOverlap: true }, splitLine: { lineStyle: { color: line } } }, extra || {});
  }

  function bars(id, counts) {
    var place = document.getElementById('chart-' + id);
    if (!place) {
      return;
    }
    if (counts.labels.length === 0) {
      place.remove();
      return;
    }
    place.style.height = Math.max(8, 1.6 * counts.labels.length + 3) + 'rem';
    var names = category(counts.labels.slice().reverse());
    names.axisLabel = { color: ink, width: 130, overflow: 'truncate', interval: 0 };
    show(id, {
      tooltip: { trigger: 'item', confine: true },
      xAxis: value({ minInterval: 1 }),
      yAxis: names,
      series: [{ type: 'bar', data: counts.values.slice().reverse(), label: { show: true, position: 'right', color: ink } }]
    });
  }

  function waited(seconds) {
    if (seconds >= 86400) {
      return Math.round(seconds / 86400) + ' d';
    }
    return seconds >= 3600 ? Math.round(seconds / 3600) + ' h' : seconds >= 60 ? Math.round(seconds / 60) + ' min' : seconds + ' s';
  }

  var types = Object.keys(data.activity.series);
  show('activity', {
    legend: { data: types },
    xAxis: category(data.activity.labels),
    yAxis: value({ minInterval: 1 }),
    series: types.map(function (type) {
      return { name: type, type: 'bar', stack: 'all', data: data.activity.series[type] };
    })
  });

  show('actives', {
    legend: { data: ['on the day', 'in 7 days', 'in 30 days'] },
    xAxis: category(data.actives.labels),
    yAxis: value({ minInterval: 1 }),
    series: [['on the day', 'day'], ['in 7 days', 'week'], ['in 30 days', 'month']].map(function (pair) {
      return { name: pair[0], type: 'line', showSymbol: false, sampling: 'lttb', data: data.actives[pair[1]] };
    })
  });

  show('lifecycle', {
    legend: { data: ['new', 'returning', 'resurrecting', 'dormant'] },
    xAxis: category(data.lifecycle.labels),
    yAxis: value({ minInterval: 1 }),
    series: ['new', 'returning', 'resurrecting', 'dormant'].map(function (name) {
      return { name: name, type: 'bar', stack: 'all', data: data.lifecycle[name] };
    })
  });

  data.responses.forEach(function (points, number) {
    show('response-' + number, {
      tooltip: { trigger: 'axis', confine: true, formatter: function (at) {
        return 'after ' + waited(at[0].value[0]) + ': ' + (100 * at[0].value[1]).toFixed(1) + ' % still wait';
      } },
      xAxis: { type: 'log', min: 60, axisLabel: { color: ink, hideOverlap: true, formatter: waited }, splitLine: { show: false } },
      yAxis: value({ min: 0, max: 1, axisLabel: { color: ink, formatter: function (share) { return Math.round(100 * share) + ' %'; } } }),
      series: [{ type: 'line', step: 'end', showSymbol: false, areaStyle: { opacity: 0.15 },
        data: points.map(function (point) { return [Math.max(60, point[0]), point[1]]; }) }]
    });
  });

  bars('members', data.members);
  bars('badges', data.badges);
  bars('rules', data.rules);
  data.polls.forEach(function (poll, number) {
    bars('poll-' + number, poll);
  });

  window.addEventListener('resize', function () {
    charts.forEach(function (chart) {
      chart.resize();
    });
  });
}());
