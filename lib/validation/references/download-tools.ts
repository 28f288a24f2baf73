import { list, record, text, texts } from '../admission/wire';
import { Severity } from '../finding';
import { groupKindOf } from './object-index';
import type { ObjectSet } from './object-set';
import type { FoundAt, SetRule } from './set-rule';

const JOB = (image: string) => `apiVersion: batch/v1
kind: Job
metadata:
  name: llama-download-0a1b2c3d
spec:
  template:
    spec:
      restartPolicy: Never
      containers:
        - name: download
          image: ${image}
          command: [aws, s3, sync, s3://models/llama/v2, /model-cache/llama]
`;

/** Programs that download, the images that are known to be without them, and one that has them. */
const TOOLS: readonly { readonly program: string; readonly without: RegExp; readonly from: string; readonly mend: string }[] = [
  {
    program: 'aws', without: /(^|\/)(vllm|sglang|tensorrtllm)-runtime(?=[:@]|$)/, from: 'S3',
    mend: 'name an image with the AWS CLI, such as public.ecr.aws/aws-cli/aws-cli:2.31.0; of a model, that is ModelSource.s3(uri, { image })',
  },
  {
    program: 'hf', without: /(^|\/)aws-cli(?=[:@]|$)/, from: 'Hugging Face',
    mend: 'name an image with hf, such as the runtime image of the graph; of a model, that is ModelSource.huggingFace(name, { image })',
  },
];

/** What downloads weights is in the image that is to do it. */
export const downloadToolRule: SetRule = {
  id: 'weights/download-tool-missing',
  severity: Severity.WARNING,
  title: 'The image of a download has what downloads',
  why: 'The runtime images of Dynamo have `hf`, for Hugging Face, and no `aws`, for S3; the image of the AWS CLI is the other way round. '
    + 'The Job fails as it starts, and every pod that waits for the model waits for ever.',
  passes: JOB('public.ecr.aws/aws-cli/aws-cli:2.31.0'),
  fails: JOB('nvcr.io/nvidia/ai-dynamo/vllm-runtime:1.3.0'),
  check: missingTools,
};

function* missingTools(set: ObjectSet): Iterable<FoundAt> {
  for (const [index, object] of set.objects.entries()) {
    if (groupKindOf(object) !== 'batch/Job') continue;
    const podSpec = record(record(record(object.spec).template).spec);
    for (const field of ['initContainers', 'containers']) {
      for (const [position, container] of list(podSpec[field]).map(record).entries()) {
        const image = text(container.image) ?? '';
        const program = (texts(container.command)[0] ?? '').split('/').at(-1);
        const tool = TOOLS.find(each => each.program === program && each.without.test(image));
        if (!tool) continue;
        yield {
          index, path: `spec.template.spec.${field}[${position}].image`,
          message: `downloads from ${tool.from} with ${tool.program}, which ${image} has not`, mend: tool.mend,
        };
      }
    }
  }
}
