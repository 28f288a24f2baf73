/** Synthesizes every example; `npx cdk8s synth` runs this. Each file is a program of its own. */
import './aggregated';
import './prefill-decode';
