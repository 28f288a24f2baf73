import { shellWords } from '../../lib/manifest/shell-words';

test.each<[string, string[]]>([
  ['exec python3 -m dynamo.sglang \\\n  --model-path "Qwen/Q 3" --chunked-prefill-size -1 \\\n  --kv-events-config \'{"publisher": "zmq"}\'\n',
    ['python3', '-m', 'dynamo.sglang', '--model-path', 'Qwen/Q 3', '--chunked-prefill-size', '-1', '--kv-events-config', '{"publisher": "zmq"}']],
  [`run --model 'a $b' --name "c \\"d\\" \\n" e\\ f''`, ['run', '--model', 'a $b', '--name', 'c "d" \\n', 'e f']],
  ['', []],
])('%j has the words %j', (script, words) => {
  expect(shellWords(script)).toEqual(words);
});

test.each(['$MODEL', '"$MODEL"', '"`id`"', 'm && ls', 'm | tee log', 'm; ls', 'm\nls', 'm > log', 'm*', '{a,b}', '~/m', '\'m', '"m', 'm # why', 'm \\'])(
  '%j needs a shell',
  script => expect(shellWords(`run --model ${script}`)).toBeUndefined(),
);
