/**
 * What can only be measured with {@code jdk.incubator.vector}. Loaded by name, where the module is there.
 */
package io.espalier.bench.machine.vector;
