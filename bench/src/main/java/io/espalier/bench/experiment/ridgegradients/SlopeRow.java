package io.espalier.bench.experiment.ridgegradients;

/**
 * Figure 9: root mean square errors of the fitted sine's slope, means over draws.
 *
 * @param ridge of the coefficients fitted to values
 * @param bySlopes of those fitted to slopes
 * @param tied of ridge-gradients'
 * @param printedRidge of the first, where slopes of fits are taken and fitted as Eq. 16 and 17 print them
 * @param printedBySlopes of the second, likewise
 */
public record SlopeRow(
        SineCase seen, double ridge, double bySlopes, double tied, double printedRidge, double printedBySlopes) {}
