/** Runs a program that an import wrote, in this process, and gives back the objects that it synthesizes. */
import * as cdk8s from 'cdk8s';
import { transformSync } from '@swc/core';
import * as library from 'cdk8s-dynamo';
import { readSource } from '../../../lib/validation/source';

export function objectsOfProgram(program: string): { readonly [field: string]: unknown }[] {
  const { code } = transformSync(program, { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } });
  let yaml = '';
  class App extends library.App {
    public synth(): void {
      yaml = this.synthYaml();
    }
  }
  const modules: { [name: string]: object } = { cdk8s, 'cdk8s-dynamo': { ...library, App } };
  new Function('require', 'exports', code)((name: string) => modules[name], {});
  return readSource({ file: 'synthesized.yaml', text: yaml }).objects.map(({ object }) => object);
}
