/** What each world of `drivers.test.ts` comes to in 400 draws from seed 7: holds, levels and score; then the first drivers. */
export const FIGURES: Readonly<Record<string, readonly string[]>> = {
  'a slip': ['0.7025: 0.7025 0.2975 0.0000, 0.000000 67.000000', 'answer a/q 1.000000', 'area-weight a 0.014893'],
  'an open answer': [
    '0.4875: 0.3100 0.2025 0.4875, 50.000000 100.000000',
    'answer a/q 1.000000',
    'question-weight a/p 0.007484',
  ],
  'an open list': [
    '0.4875: 0.3100 0.2025 0.4875, 50.000000 100.000000',
    'answer a/q 1.000000',
    'question-weight a/p 0.007696',
  ],
  'by area': [
    '0.625: 0.0525 0.6250 0.3225, 51.048050 82.073280',
    'answer a/open 0.463363',
    'answer a/stop 0.158986',
    'answer b/two 0.073283',
    'option-scores b/two 0.064806',
  ],
  'by question': [
    '0.6225: 0.0575 0.6225 0.3200, 44.749517 81.225625',
    'answer a/open 0.563232',
    'answer a/stop 0.187471',
    'answer a/high 0.072111',
    'option-scores a/stop 0.040352',
  ],
  'scores of options': [
    '0.91: 0.0900 0.9100 0.0000, 59.103130 74.483138',
    'option-scores a/q 0.996498',
    'area-weight a 0.025362',
  ],
  'the aggregation': [
    '0.5025: 0.4975 0.5025 0.0000, 57.445626 66.500000',
    'aggregation  1.000000',
    'question-weight b/q 0.008939',
  ],
  'the context': ['0.5175: 0.4825 0.5175 0.0000, 33.000000 66.500000', 'context  1.000000'],
  'the weight of a question': [
    '0.64: 0.0000 0.6400 0.3600, 67.224748 85.821821',
    'question-weight a/q 0.669623',
    'question-weight a/p 0.179629',
    'question-weight a/r 0.177203',
  ],
  'the weight of an area': [
    '0.6875: 0.0000 0.3125 0.6875, 73.056122 89.302433',
    'area-weight c 0.745611',
    'area-weight b 0.189320',
    'area-weight a 0.182966',
    'question-weight c/q 0.028643',
  ],
  'with evidence asked for': [
    '0.84: 0.0525 0.8400 0.1075, 51.048050 82.073280',
    'answer a/open 0.463363',
    'answer a/stop 0.158986',
    'answer b/two 0.073283',
    'option-scores b/two 0.064806',
  ],
};
