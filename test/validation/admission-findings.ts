/** What each rule finds in the manifest that it gives as failing: read by people before it is written down here. */

export const FINDINGS: { readonly [rule: string]: readonly string[] } = {
  'dgd/origin-version-not-semver': [
    'metadata.annotations["nvidia.com/dynamo-operator-origin-version"]: "newest" is no semantic version; leave it away; the operator writes it',
  ],
  'dgd/vllm-executor-backend': [
    'metadata.annotations["nvidia.com/vllm-distributed-executor-backend"]: must be mp or ray, but is "mpi"',
  ],
  'dgd/grove-update-strategy': [
    'metadata.annotations["nvidia.com/grove-update-strategy"]: must be RollingRecreate or OnDelete, but is "Recreate"',
  ],
  'dgd/discovery-mode': [
    'metadata.annotations["nvidia.com/dynamo-kube-discovery-mode"]: must be pod or container, but is "process"',
  ],
  'dgd/workload-provider': [
    'metadata.annotations["nvidia.com/workload-provider"]: must be component or grove, but is "lws"; leave it away; the operator writes it',
  ],
  'dgd/failover-needs-container-discovery': [
    'spec.components[0].experimental.failover: needs discovery by container; set the annotation nvidia.com/dynamo-kube-discovery-mode: container on the graph',
  ],
  'dgd/resource-not-a-quantity': [
    'spec.services.Worker.resources.requests.memory: must be a quantity such as 4, 500m or 32Gi, but is "32GB"; did you mean 32G or 32Gi?',
    'spec.services.Worker.resources.limits.custom["example.com/nic"]: must be a quantity such as 4, 500m or 32Gi, but is "many"',
  ],
  'dgd/no-components': [
    'spec.components: is empty; a graph has one component at least',
  ],
  'dgd/main-image-missing': [
    'spec.components[0].podTemplate.spec.containers[0].image: is required, but not set; set image; in a deploy.yaml, on the component or on the graph',
  ],
  'dgd/image-tag-not-semver': [
    'spec.components[0].podTemplate.spec.containers[0].image: the tag "nightly" is no semantic version, so the operator cannot tell the version of the runtime; set spec.components[0].runtimeVersionOverride',
  ],
  'dgd/shared-memory-negative': [
    'spec.components[0].sharedMemorySize: must not be negative, but is -16Gi',
  ],
  'dgd/name-budget': [
    'spec.components[0].name: the names that Grove makes of "VllmPrefillWorker" on several nodes take 46 characters, but 45 is the most; use a name of at most 16 characters',
  ],
  'dgd/elastic-ep-needs-command': [
    'spec.components[0].podTemplate.spec.containers[0].command: is required with --enable-elastic-ep on Ray, but not set; say the command, such as python3 -m dynamo.vllm',
  ],
  'dgd/restart-order-parallel': [
    'spec.restart.strategy.order: has no meaning where the restart is Parallel; leave the order away, or restart sequentially',
  ],
  'dgd/restart-order-duplicate': [
    'spec.restart.strategy.order[2]: names "Worker" a second time',
  ],
  'dgd/restart-order-unknown': [
    'spec.restart.strategy.order[2]: there is no component "Decode"',
  ],
  'dgd/restart-order-incomplete': [
    'spec.restart.strategy.order: leaves out Frontend; name every component, or leave the order away',
  ],
  'dgd/service-vllm-executor-backend': [
    'spec.services.Worker.annotations["nvidia.com/vllm-distributed-executor-backend"]: must be mp or ray, but is "mpi"',
  ],
  'dgd/priority-class-needs-grove': [
    'spec.priorityClassName: only Grove can do this, and this graph does not reach it; drop the annotation nvidia.com/enable-grove: "false", or leave the field away',
  ],
  'dgd/min-available-needs-grove': [
    'spec.minAvailable: only Grove can do this, and a component that stands alone never reaches it; leave it away, or make the component part of a graph',
  ],
  'dgd/scaling-group-needs-grove': [
    'spec.components[0].experimental.grove.forceScalingGroup: only Grove can do this, and this graph does not reach it; drop the annotation nvidia.com/enable-grove: "false", or leave the field away',
  ],
  'dgd/inter-pod-gms-needs-grove': [
    'spec.components[0].experimental.gpuMemoryService.mode: only Grove can do this, and this graph does not reach it; drop the annotation nvidia.com/enable-grove: "false", or leave the field away',
  ],
  'dgd/epp-needs-inference-pool': [
    'spec.components[0].type: needs the InferencePool API, which this platform has not; install the Gateway API Inference Extension first',
  ],
  'dgd/epp-multinode': [
    'spec.components[0].multinode: an endpoint picker runs on one node; leave it away',
  ],
  'dgd/epp-replicas': [
    'spec.components[0].replicas: an endpoint picker has exactly 1 replica, but this one has 2',
  ],
  'dgd/epp-config-missing': [
    'spec.components[0].eppConfig: is required for an endpoint picker, but not set; set config or configMapRef',
  ],
  'dgd/epp-config-map-unnamed': [
    'spec.components[0].eppConfig.configMapRef.name: is required, but not set',
  ],
  'dgd/epp-config-choice': [
    'spec.services.Picker.eppConfig: has neither config nor configMapRef; set exactly one',
  ],
  'dgd/frontend-sidecar-empty': [
    'spec.components[0].frontendSidecar: must not be empty; name a container of the pod, or leave it away',
  ],
  'dgd/frontend-sidecar-unknown': [
    'spec.components[0].frontendSidecar: the pod has no container named "frontend"; beside main it has sidecar-frontend',
  ],
  'dgd/frontend-sidecar-name-taken': [
    'spec.services.Worker.extraPodSpec.containers[0].name: sidecar-frontend is the name that frontendSidecar gets; rename the container, or drop one of the two',
  ],
  'dgd/gms-component-type': [
    'spec.components[0].experimental.gpuMemoryService: is for workers, prefill and decode, but this component is of type frontend',
  ],
  'dgd/gms-needs-gpu': [
    'spec.components[0].podTemplate.spec.containers[0].resources.limits: GPU memory service needs a limit of 1 nvidia.com/gpu at least; set the GPU limit of the main container',
  ],
  'dgd/inter-pod-gms-needs-vllm': [
    'spec.components[0].experimental.gpuMemoryService.mode: InterPod needs spec.backendFramework to be vllm, but it is not set',
  ],
  'dgd/gms-client-duplicate': [
    'spec.components[0].experimental.gpuMemoryService.extraClientContainers[1]: names "loader" a second time',
  ],
  'dgd/gms-client-unknown': [
    'spec.components[0].experimental.gpuMemoryService.extraClientContainers[0]: the pod has no container named "warmer"',
  ],
  'dgd/failover-without-gms': [
    'spec.components[0].experimental.failover: needs GPU memory service; set experimental.gpuMemoryService on the component',
  ],
  'dgd/failover-mode-differs': [
    'spec.components[0].experimental.failover.mode: is InterPod, but that of the GPU memory service is IntraPod',
  ],
  'dgd/inter-pod-failover-needs-gpu': [
    'spec.components[0].podTemplate.spec.containers[0].resources.limits: failover between pods needs a limit of 1 nvidia.com/gpu at least; set the GPU limit of the main container',
  ],
  'dgd/inter-pod-failover-component-type': [
    'spec.components[0].experimental.failover: is not for a component of type frontend',
  ],
  'dgd/failover-shadows': [
    'spec.services.Worker.failover.numShadows: must be 1, but is 2',
  ],
  'dgd/checkpoint-feature-off': [
    'spec.components[0].experimental.checkpoint.enabled: the checkpoint feature is off on this platform; set dynamo-operator.checkpoint.enabled in the platform chart',
  ],
  'dgd/checkpoint-clients-need-gms': [
    'spec.components[0].experimental.checkpoint.job.gmsClientContainers: needs GPU memory service; set gpuMemoryService on the component',
  ],
  'dgd/checkpoint-with-gms-or-failover': [
    'spec.components[0].experimental.checkpoint: cannot be used with failover',
  ],
  'dgd/power-limit-not-positive': [
    'spec.components[0].podTemplate.metadata.annotations["dynamo.nvidia.com/gpu-power-limit"]: must be a positive whole number of watts, but is "400W"',
  ],
  'dgd/power-limit-with-shared-gpus': [
    'spec.components[0].podTemplate.metadata.annotations["dynamo.nvidia.com/gpu-power-limit"]: cannot be used with resource claims, and the container main has some',
  ],
  'dgd/topology-without-graph-topology': [
    'spec.components[0].topologyConstraint: needs spec.topologyConstraint; set spec.topologyConstraint.clusterTopologyName',
  ],
  'dgd/topology-pack-domain-missing': [
    'spec.topologyConstraint.packDomain: is required where no component has a topologyConstraint, but not set',
  ],
  'dgd/topology-binding-unknown': [
    'spec.topologyConstraint.clusterTopologyName: the platform has no ClusterTopologyBinding "clusters"',
  ],
  'dgd/topology-domain-unknown': [
    'spec.topologyConstraint.packDomain: "row" is no domain of the topology; it has zone, rack, host',
  ],
  'dgd/topology-domain-broader': [
    `spec.components[0].topologyConstraint.packDomain: "zone" is broader than the graph's "rack"`,
  ],
  'dgd/topology-written-twice': [
    'spec.providerOverride.value: writes the topology that topologyConstraint writes as well; keep one of the two',
  ],
  'dgd/provider-override-standalone': [
    'spec.providerOverride: is refused on a component that stands alone; leave it away',
  ],
  'dgd/provider-override-needs-grove': [
    'spec.components[0].providerOverride: needs Grove, which this graph does not reach; drop the annotation nvidia.com/enable-grove: "false", or leave the field away',
  ],
  'dgd/provider-override-api-version': [
    'spec.components[0].providerOverride.apiVersion: must be grove.io/v1alpha1, but is "grove.io/v1beta1"',
  ],
  'dgd/provider-override-target': [
    'spec.components[0].providerOverride.target: must be PodCliqueTemplateSpec here, but is "PodCliqueScalingGroupConfig"',
  ],
  'dgd/provider-override-field': [
    'spec.components[0].providerOverride.value.spec: cannot be overridden here; only topologyConstraint can',
  ],
  'dgd/kv-transfer-topology-name': [
    'spec.experimental.kvTransferPolicy.clusterTopologyName: "My_Cluster" is no name of an object',
  ],
  'dgd/kv-transfer-needs-grove': [
    'spec.experimental.kvTransferPolicy.clusterTopologyName: needs Grove, which this graph does not reach; use labelKey',
  ],
  'dgd/kv-transfer-binding-unknown': [
    'spec.experimental.kvTransferPolicy.clusterTopologyName: the platform has no ClusterTopologyBinding "clusters"',
  ],
  'dgd/kv-transfer-domain-unknown': [
    'spec.experimental.kvTransferPolicy.domain: "row" is no domain of the topology; it has zone, rack, host',
  ],
  'dgd/pvc-name-empty': [
    'spec.pvcs[0].name: must not be empty',
  ],
  'dgd/volume-mount-point-empty': [
    'spec.services.Worker.volumeMounts[0].mountPoint: is required, but not set',
  ],
  'dgd/ingress-host-missing': [
    'spec.services.Frontend.ingress.host: is required where the ingress is enabled, but not set',
  ],
  'dgd/dynamo-namespace-ignored': [
    'spec.services.Worker.dynamoNamespace: is ignored; the operator computes the Dynamo namespace; leave it away',
  ],
  'dgd/autoscaling-ignored': [
    'spec.services.Worker.autoscaling: is ignored; leave it away, and enable scalingAdapter where something scales the service',
  ],
  'dgd/workload-provider-changed': [
    'metadata.annotations["nvidia.com/workload-provider"]: cannot be removed; it belongs to the operator; keep it grove',
  ],
  'dgd/components-changed': [
    'spec.components[0]: the component "Decode" cannot be added; delete the graph and create it anew',
    'spec.components: the component "Worker" cannot be removed; delete the graph and create it anew',
  ],
  'dgd/backend-framework-changed': [
    'spec.backendFramework: cannot change from vllm to sglang; delete the object and create it anew',
  ],
  'dgd/topology-changed': [
    'spec.topologyConstraint: cannot be added, removed or changed; delete the graph and create it anew',
  ],
  'dgd/kv-transfer-changed': [
    'spec.experimental.kvTransferPolicy: cannot be added, removed or changed; delete the graph and create it anew',
  ],
  'dgd/multinode-changed': [
    'spec.components[0].multinode: cannot be added; delete the graph and create it anew',
  ],
  'dgd/min-available-changed': [
    'spec.components[0].minAvailable: cannot change from 1 to 2; delete the graph and create it anew',
  ],
  'dgd/replicas-of-adapter-changed': [
    'spec.components[0].replicas: cannot change from 2 to 4 while the component has a scaling adapter; scale the DynamoGraphDeploymentScalingAdapter',
  ],
  'dgd/inter-pod-gms-changed': [
    'spec.components[0].experimental.gpuMemoryService.mode: InterPod cannot be switched on or off; delete the graph and create it anew',
  ],
  'dgd/inter-pod-failover-changed': [
    'spec.components[0].experimental.failover: InterPod cannot be switched on or off; delete the graph and create it anew',
  ],
  'dgd/scaling-group-changed': [
    'spec.components[0].experimental.grove.forceScalingGroup: cannot change from false to true; delete the graph and create it anew',
  ],
  'dgd/power-limit-changed': [
    'spec.components[0].podTemplate.spec.containers[0].resources.limits: the GPU limit cannot change from 1 to 2 under a power limit; delete the graph and create it anew',
  ],
  'dgd/provider-override-changed': [
    'spec.components[0].providerOverride.target: cannot change from PodCliqueTemplateSpec to PodCliqueScalingGroupConfig; delete the graph and create it anew',
  ],
  'dgd/restart-during-update': [
    'spec.restart.id: cannot change while the rolling update is InProgress; wait until it has ended',
  ],
  'dgdr/hardware-missing': [
    'spec.hardware: is required where GPU discovery is off; set gpuSku, vramMb or numGpusPerNode',
  ],
  'dgdr/thorough-with-auto': [
    'spec.searchStrategy: a thorough search needs one backend, not auto; set backend to vllm, sglang or trtllm',
  ],
  'dgdr/image-tag-not-semver': [
    'spec.image: "registry.example/dynamo-planner:latest" has no semantic version as its tag; use such a tag, or set spec.runtimeVersionOverride',
  ],
  'dgdr/objectives-exclude-each-other': [
    'spec.sla.e2eLatency: excludes ttft and itl; the profiler fails; keep one way of saying it',
  ],
  'dgdr/load-said-twice': [
    'spec.workload.requestRate: excludes concurrency; keep one of the two',
  ],
  'dgdr/spec-frozen': [
    'spec.backend: cannot change in the phase Profiling; make a new request',
  ],
  'model/name-empty': [
    'spec.modelName: must not be empty',
  ],
  'model/base-name-empty': [
    'spec.baseModelName: must not be empty',
  ],
  'model/lora-source': [
    'spec.source.uri: must begin with s3://, hf:// or file:///, but is "https://models.example/llama-sql"',
  ],
  'model/base-name-changed': [
    'spec.baseModelName: cannot change from "meta-llama/Llama-3.1-8B" to "meta-llama/Llama-3.3-70B"; delete the model and create it anew',
  ],
  'model/type-changed': [
    'spec.modelType: cannot change from "base" to "lora"; delete the model and create it anew',
  ],
  'checkpoint/feature-off': [
    'kind: the checkpoint feature is off on this platform; set dynamo-operator.checkpoint.enabled in the platform chart',
  ],
  'checkpoint/gms-inter-pod': [
    'spec.gpuMemoryService.mode: must be intraPod for a checkpoint, but is interPod',
  ],
  'checkpoint/target-container': [
    'spec.job.targetContainerName: the pod has no container named "engine"',
  ],
  'checkpoint/extra-client-unknown': [
    'spec.gpuMemoryService.extraClientContainers[0]: the pod has no container named "loader"',
  ],
  'checkpoint/control-volume': [
    'spec.job.podTemplateSpec.spec.volumes: has no volume gms-intrapod-control; add it as an emptyDir',
  ],
  'checkpoint/control-mount': [
    'spec.job.podTemplateSpec.spec.containers[0].volumeMounts: does not mount gms-intrapod-control at /gms-intrapod-control',
  ],
  'checkpoint/socket-dir': [
    'spec.job.podTemplateSpec.spec.containers[0].env: does not set GMS_SOCKET_DIR to /gms-intrapod-control',
  ],
  'checkpoint/pod-claim': [
    'spec.job.podTemplateSpec.spec.resourceClaims: has no claim intrapod-shared-gpu',
  ],
  'checkpoint/container-claim': [
    'spec.job.podTemplateSpec.spec.containers[0].resources.claims: does not use the claim intrapod-shared-gpu',
  ],
  'checkpoint/server': [
    'spec.job.podTemplateSpec.spec.initContainers: has no container gms-server',
  ],
  'lint/shell-swallows-flags': [
    'spec.components[0].podTemplate.spec.containers[0].args[0]: a backslash before a blank makes " --model" one word, so that python3 gets no --model; drop the backslashes, or use a literal scalar (|)',
  ],
  'lint/arguments-after-script': [
    'spec.components[0].podTemplate.spec.containers[0].args: the shell runs "python3 -m dynamo.vllm" alone; "--model meta-llama/Llama-3.1-8B" is lost; say the command; without one, the operator starts /bin/sh -c',
  ],
  'lint/flags-in-one-argument': [
    'spec.components[0].podTemplate.spec.containers[0].args[0]: "--model llama --max-num-seqs 40" is one argument; nothing splits it at the blanks; write each flag and each value as an item',
  ],
  'lint/several-components-in-one': [
    'spec.components[0].podTemplate.spec.containers[0].args[0]: starts 2 components: dynamo.frontend, dynamo.vllm; make each a component of the graph',
  ],
  'lint/backend-differs': [
    'spec.components[0].podTemplate.spec.containers[0].args: starts dynamo.vllm, but spec.backendFramework is sglang; let the two agree; without backendFramework the operator goes by the command',
  ],
  'lint/layout-flag-with-equals': [
    'spec.components[0].podTemplate.spec.containers[0].args: the operator does not see --tensor-parallel-size=2; write --tensor-parallel-size 2, as two words',
  ],
  'lint/hidden-launch': [
    'spec.components[0].podTemplate.spec.containers[0].command: starts no engine that the operator can see; it cannot spread it over nodes; start it as python3 -m dynamo.<engine>',
  ],
  'lint/hard-coded-endpoint': [
    'spec.components[0].podTemplate.spec.containers[0].args: dyn://llama.backend.generate names the Dynamo namespace llama; use $(DYN_NAMESPACE), or leave the flag away',
  ],
  'lint/hard-coded-namespace': [
    'spec.components[0].podTemplate.spec.containers[0].env[0].value: DYN_NAMESPACE is "llama", written by hand; drop it, and name the Dynamo namespace of the graph (dynamoNamespace); every component then gets it',
  ],
  'tenancy/component-leaves': [
    'spec.components[0].podTemplate.spec.containers[0].env[0].value: DYN_NAMESPACE is "qwen_-", but the graph is in the Dynamo namespace "llama"; drop it; the graph sets DYN_NAMESPACE itself',
  ],
  'lint/parallelism-exceeds-gpus': [
    'spec.components[0].podTemplate.spec.containers[0].resources.limits: the engine spreads over 8 GPUs, but a replica gets 4; let parallelism and GPUs × nodes agree',
  ],
  'lint/gpus-idle': [
    'spec.components[0].podTemplate.spec.containers[0].resources.limits: the engine spreads over 4 GPUs, but a replica gets 8; let parallelism and GPUs × nodes agree',
  ],
  'lint/gpus-beyond-node': [
    'spec.components[0].podTemplate.spec.containers[0].resources.limits: a pod asks for 32 GPUs, and no node has more than 16; let a replica span nodes: multinode.nodeCount 4 with 8 GPUs each (gpusPerNode: 8 in a program or deploy.yaml), or spread the engine less',
  ],
  'lint/epp-without-frontend-sidecar': [
    'spec.components[0].frontendSidecar: is not set, but the graph has an endpoint picker; add a frontend to the pod, and name its container here',
  ],
  'lint/kv-block-sizes-differ': [
    'spec.components[1].podTemplate.spec.containers[0].args: the KV block has 64 tokens here, but 16 in the engines; use one size everywhere',
  ],
  'lint/planner-without-gpu-limit': [
    'spec.components[0].podTemplate.spec.containers[0].resources.limits: has no nvidia.com/gpu, but the planner counts by it; set the GPU limit of the main container',
  ],
  'lint/planner-without-model-flag': [
    'spec.components[0].podTemplate.spec.containers[0].args: names no model that the planner reads; add --served-model-name',
  ],
  'lint/planner-with-equal-types': [
    'spec.components[2].type: is decode, as Worker is; the planner scales one of them; give each pool a graph of its own',
  ],
  'lint/epp-in-the-mesh': [
    'spec.components[0].podTemplate.metadata.annotations["sidecar.istio.io/inject"]: puts the endpoint picker into the mesh; leave it away',
  ],
  'lint/scaling-adapter-disabled': [
    'spec.services.Worker.scalingAdapter: is off in this API version; set enabled: true, or leave it away',
  ],
  'lint/offline-without-weights': [
    'spec.components[0].podTemplate.spec.containers[0].env[0]: keeps the engine from downloading, but spec.components[0].podTemplate.spec.containers[0] mounts nothing to load from; mount the weights, or leave the variable away',
  ],
  'lint/partial-security-context': [
    "spec.components[0].podTemplate.spec.securityContext: leaves fsGroup away, and takes the operator's with it; add fsGroup: 1000",
  ],
  'lint/compilation-cache-without-path': [
    'spec.components[0].compilationCache.mountPath: is needed for sglang, but not set',
  ],
  'lint/compilation-cache-read-only': [
    'spec.components[0].podTemplate.spec.volumes[0].persistentVolumeClaim.readOnly: keeps the compilation cache from being filled; leave it away',
  ],
  'lint/impatient-liveness': [
    'spec.components[0].podTemplate.spec.containers[0].livenessProbe.failureThreshold: restarts the engine at the first late answer; use 3 or more',
  ],
  'lint/rdma-without-ipc-lock': [
    'spec.components[0].podTemplate.spec.containers[0].securityContext.capabilities.add: lacks IPC_LOCK, which rdma/ib needs',
  ],
  'lint/request-above-limit': [
    'spec.components[0].podTemplate.spec.containers[0].resources.requests.cpu: is 16, and the limit is 8; raise the limit, or lower the request',
  ],
  'lint/ucx-without-cuda': [
    'spec.components[0].podTemplate.spec.containers[0].env[0].value: lists rc_x, rc, but not cuda_copy; add cuda_copy',
  ],
  'lint/several-nodes-without-provider': [
    'spec.components[0].multinode: needs Grove, or LeaderWorkerSet with Volcano; the platform profile has neither for it',
  ],
  'lint/lws-without-command': [
    'spec.components[0].podTemplate.spec.containers[0].command: is needed on LeaderWorkerSet, but not set',
    'spec.components[0].podTemplate.spec.containers[0].args: is needed on LeaderWorkerSet, but not set',
  ],
  'lint/name-cut': [
    "metadata.name: has 33 characters, but Grove's names leave 27; the operator cuts it; shorten the name, or the longest name of a component",
  ],
  'lint/operator-annotation': [
    'metadata.annotations["nvidia.com/workload-provider"]: belongs to the operator; leave it away',
  ],
  'lint/operator-label': [
    'spec.components[0].podTemplate.metadata.labels["nvidia.com/dynamo-component"]: belongs to the operator, which writes it over; leave it away',
  ],
  'lint/enable-grove-value': [
    'metadata.annotations["nvidia.com/enable-grove"]: "no" has no effect; use true or false',
  ],
  'lint/discovery-backend-value': [
    'metadata.annotations["nvidia.com/dynamo-discovery-backend"]: "consul" is no backend of discovery; use kubernetes or etcd',
  ],
  'lint/kai-and-volcano': [
    'metadata.annotations["nvidia.com/volcano-queue"]: excludes nvidia.com/kai-scheduler-queue; keep one of the two',
  ],
  'lint/dynamo-namespace-variable': [
    'spec.components[0].podTemplate.spec.containers[0].env[0]: belongs to the operator; leave it away',
  ],
};
