/**
 * Twin training steps of Espalier beside PyTorch's, on the same numbers, in turns of the same run.
 *
 * <p>Enter by {@link io.espalier.bench.training.TrainingSuite}. PyTorch's own C++ is fetched by Maven when it is asked for, and called
 * from a process of its own; its gradient must agree with ours before a time counts. Sources: {@code bench/peers/torch}.
 */
package io.espalier.bench.training;
