/**
 * The network itself: immutable layers, and the passes that read value, gradient and curvature from it.
 *
 * <p>Raw in, raw out: normalisation is folded into the first and last layer, so every pass speaks market units.
 * Knows nothing of training, pruning or files.
 */
package io.espalier.surrogate.network;
