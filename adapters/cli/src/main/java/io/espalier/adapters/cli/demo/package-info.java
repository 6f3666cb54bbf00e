/**
 * The main job on embedded defaults: a seven-asset basket is simulated, learnt, pruned, fine-tuned, checked, saved, loaded and
 * served.
 */
package io.espalier.adapters.cli.demo;
