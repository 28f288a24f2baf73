/** From a document with `request` to constructs: the same that a program would make. */
import type { DynamoGraphProps } from '../../graph';
import { type BuiltDocument, DocumentBuilder } from './document-builder';
import type { Value } from './value';
import { REQUEST_WORDS } from './words';
import { makeExternalSecrets } from './words/external-secrets';
import { makeRequest } from './words/request';
import { checkSecrets } from './words/secrets';

/** Builds the request of a document, and what stands beside it. */
export class RequestBuilder extends DocumentBuilder {
  public constructor(private readonly request: Value, ...document: ConstructorParameters<typeof DocumentBuilder>) {
    super(...document);
  }

  public build(): BuiltDocument {
    const { document, context, request } = this;
    this.version();
    checkSecrets(document, [], context);
    this.attempt(document, () => makeExternalSecrets(context));
    const props = this.eachWord<Partial<DynamoGraphProps>>(REQUEST_WORDS, (word, value) => word.props?.(value, context));
    const weights = props.map(made => made.weights).find(made => made !== undefined);
    this.attempt(request, () => makeRequest(request, weights, context));
    this.eachWord(REQUEST_WORDS, (word, value) => word.beside?.(value, context));
    return { chart: context.chart, elsewhere: this.elsewhere };
  }
}
