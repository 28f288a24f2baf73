import { type AwsEfaOptions, type GkeRoceOptions, type InfinibandOptions, type IRdmaFabric, RdmaFabric } from '../../../fabric';
import { fieldOf, fieldsOf, plain, textOf, type Value, without } from '../value';
import { environmentOf, type EnvironmentWords } from './environment';
import type { ComponentContext, ComponentWord } from './word';

type FabricEnvironment = EnvironmentWords['environment'];

/** What differs from InfiniBand as the cluster usually has it. */
export interface InfinibandWord extends Omit<InfinibandOptions, 'env'> {
  /**
   * Environment beside that of the fabric.
   * @default - none
   */
  readonly environment?: FabricEnvironment;
}

/** What differs from EFA as AWS usually has it. */
export interface AwsEfaWord extends Omit<AwsEfaOptions, 'env'> {
  /**
   * Environment beside that of the fabric.
   * @default - none
   */
  readonly environment?: FabricEnvironment;
}

/** What differs from RoCE as Google usually has it. */
export interface GkeRoceWord extends Omit<GkeRoceOptions, 'env'> {
  /**
   * Environment beside that of the fabric.
   * @default - none
   */
  readonly environment?: FabricEnvironment;
}

/** A fabric with what differs from its usual form; one of these. */
export interface FabricWord {
  /** InfiniBand as most clusters offer it. */
  readonly infiniband?: InfinibandWord;
  /** The Elastic Fabric Adapter of AWS. */
  readonly awsEfa?: AwsEfaWord;
  /** RDMA over Ethernet on Google Kubernetes Engine. */
  readonly gkeRoce?: GkeRoceWord;
  /** InfiniBand on Azure Kubernetes Service. */
  readonly azureInfiniband?: InfinibandWord;
  /** InfiniBand on Nebius. */
  readonly nebiusInfiniband?: InfinibandWord;
}

/** The word `fabric`. */
export interface FabricWords {
  /**
   * The network over which GPUs of different pods reach each other's memory, by name, or with what differs from its usual form.
   * @default - none is asked for
   * @example { infiniband: { devicesPerGpu: 1 } }
   */
  readonly fabric?: FabricWord | 'infiniband' | 'awsEfa' | 'gkeRoce' | 'azureInfiniband' | 'nebiusInfiniband';
}

export const fabric: ComponentWord = {
  word: 'fabric',
  props: (value, context) => {
    const [[name, options] = [textOf(value), undefined]] = fieldsOf(value);
    return name === undefined ? {} : { fabric: fabricOf(name, optionsOf(options, context)) };
  },
};

function optionsOf(value: Value | undefined, context: ComponentContext): object {
  if (value?.kind !== 'map') return {};
  const environment = fieldOf(value, 'environment');
  return { ...plain(without(value, 'environment')) as object, ...(environment && { env: environmentOf(environment, context, context.component) }) };
}

function fabricOf(name: string, options: object): IRdmaFabric | undefined {
  switch (name) {
    case 'infiniband': return RdmaFabric.infiniband(options);
    case 'awsEfa': return RdmaFabric.awsEfa(options);
    case 'gkeRoce': return RdmaFabric.gkeRoce(options);
    case 'azureInfiniband': return RdmaFabric.azureInfiniband(options);
    case 'nebiusInfiniband': return RdmaFabric.nebiusInfiniband(options);
    default: return undefined;
  }
}
