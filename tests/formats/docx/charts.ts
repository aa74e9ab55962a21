import type { BarsChart, RadarChart } from '../../../src/document/own-nodes.ts';

export const interval = { low: 20, point: 40, high: 60 };

export const BARS: BarsChart = {
  kind: 'bars',
  id: 'bars',
  title: 'Bars',
  description: 'What the bars say',
  rows: [
    {
      label: 'One',
      figure: '40 (20–60)',
      score: interval,
      thresholds: { ready: 60, 'ready-with-conditions': 40 },
      previous: 33.4,
    },
    {
      label: 'Two',
      figure: '–',
      score: { low: null, point: null, high: null },
      thresholds: { ready: 70, 'ready-with-conditions': 40 },
    },
  ],
  legend: {
    certain: 'Certain',
    open: 'Open',
    point: 'Score',
    ready: 'Ready',
    'ready-with-conditions': 'Conditions',
    previous: 'Before',
  },
};

export const RADAR: RadarChart = {
  kind: 'radar',
  id: 'radar',
  title: 'Radar',
  description: 'What the radar says',
  axes: ['a', 'b', 'c'].map((label) => ({ label, score: interval })),
  lines: [{ label: 'Client', values: [10, null, 30] }],
  band: 'Open',
};
