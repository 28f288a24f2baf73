import { nodesFor } from '../../lib/scheduling/nodes';

test.each([
  [1, 8, 1],
  [4, 8, 1],
  [8, 8, 1],
  [16, 8, 2],
  [32, 4, 8],
])('%i GPUs on nodes of %i span %i', (gpus, gpusPerNode, nodes) => {
  expect(nodesFor(gpus, gpusPerNode)).toBe(nodes);
});

test('what does not fill whole nodes is refused, with the sizes that would', () => {
  expect(() => nodesFor(20, 8)).toThrow(new Error('20 GPUs do not fill whole nodes of 8: 2 of them hold 16, and 4 are left over; '
    + 'choose a parallelism of 16 or 24 GPUs, or nodes whose GPUs divide 20'));
});

test.each([
  [0, 8, 'the number of GPUs is 0; it has to be a whole number above 0'],
  [2.5, 8, 'the number of GPUs is 2.5; it has to be a whole number above 0'],
  [8, 0, 'the number of GPUs per node is 0; it has to be a whole number above 0'],
  [8, NaN, 'the number of GPUs per node is NaN; it has to be a whole number above 0'],
])('%p GPUs on nodes of %p are refused', (gpus, gpusPerNode, message) => {
  expect(() => nodesFor(gpus, gpusPerNode)).toThrow(new Error(message));
});
