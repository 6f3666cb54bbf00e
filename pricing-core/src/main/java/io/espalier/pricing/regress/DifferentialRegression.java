package io.espalier.pricing.regress;

import java.util.stream.IntStream;

/**
 * Least squares on values and derivatives at once: the c that minimises |y - A c|^2 + w |dy - D c|^2 + ridge n |c|^2.
 *
 * <p>The weight w = {@code slopeWeight} times (squares of y about its mean) / (squares of dy): at 1 both parts count alike, whatever the
 * units, the number of derivatives or their directions. 0 is ordinary least squares. {@code ridge} is small and keeps ill-posed designs
 * tame; a design without full rank is legal. One global weight for all directions: to scale each direction to its own size blows up those
 * in which nothing happens. Source: Huge and Savine (2020), "Differential machine learning", arXiv:2005.02347, for linear models.
 */
public record DifferentialRegression(double slopeWeight, double ridge) {

    /** @throws IllegalArgumentException if a weight is negative or not finite */
    public DifferentialRegression {
        if (!(slopeWeight >= 0.0 && slopeWeight <= Double.MAX_VALUE && ridge >= 0.0 && ridge <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "weights must be finite and >= 0: slopeWeight=" + slopeWeight + ", ridge=" + ridge);
        }
    }

    /** Values alone, without a ridge. */
    public static DifferentialRegression ordinary() {
        return new DifferentialRegression(0.0, 0.0);
    }

    /** Fits the samples. */
    public RegressionFit fit(DifferentialSamples samples) {
        final TallSystem system = new TallSystem(samples.functions());
        final double[][] values = samples.values();
        for (int i = 0; i < values.length; i++) {
            system.add(values[i], samples.y()[i], 1.0);
        }
        addSlopes(system, samples);
        if (ridge > 0.0) {
            final double pull = Math.sqrt(ridge * values.length);
            IntStream.range(0, samples.functions()).forEach(j -> system.addPull(j, 0.0, pull));
        }
        return system.solve();
    }

    private void addSlopes(TallSystem system, DifferentialSamples samples) {
        final double weight = rootOfWeight(samples);
        if (weight > 0.0) {
            for (int i = 0; i < samples.slopes().length; i++) {
                system.add(samples.slopes()[i], samples.dy()[i], weight);
            }
        }
    }

    /** Slopes of size 0 say that the function is flat: they then count as much as the values do. */
    private double rootOfWeight(DifferentialSamples samples) {
        final double size = samples.sizeOfSlopes();
        final double ratio = size > 0.0 ? samples.spreadOfValues() / size : 1.0;
        return Math.sqrt(slopeWeight * ratio);
    }
}
