/** A graph on one machine, without Kubernetes: a Docker Compose file. */
export * from './compose-file';
