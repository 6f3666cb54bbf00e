package io.espalier.bench.jmh;

import java.util.Map;

/**
 * What one benchmark came to.
 *
 * @param benchmark class and method
 * @param parameters its parameters, if any
 * @param nanos mean time of one operation
 * @param error half the 99.9 % confidence interval of that mean; NaN from fewer than two samples
 * @param bytes allocated per operation
 * @param samples measured iterations
 */
public record MicroResult(
        String benchmark, Map<String, String> parameters, double nanos, double error, double bytes, long samples) {}
