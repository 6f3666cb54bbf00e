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
public record DifferentialRegression(double slopeWeight, double ridge) implements Regression {

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

    @Override
    public RegressionFit fit(DifferentialSamples samples) {
        final TallSystem system = new TallSystem(samples.functions());
        final double[][] values = samples.values();
        for (int i = 0; i < values.length; i++) {
            system.add(values[i], samples.y()[i], 1.0);
        }
        addSlopes(system, samples);
        addRidge(system, values.length);
        return system.solve();
    }

    /** @param count of values */
    void addRidge(TallSystem system, long count) {
        if (ridge > 0.0) {
            final double pull = Math.sqrt(ridge * count);
            IntStream.range(0, system.functions()).forEach(j -> system.addPull(j, 0.0, pull));
        }
    }

    private void addSlopes(TallSystem system, DifferentialSamples samples) {
        final double weight = rootOfWeight(samples.spreadOfValues(), samples.sizeOfSlopes());
        if (weight > 0.0) {
            for (int i = 0; i < samples.slopes().length; i++) {
                system.add(samples.slopes()[i], samples.dy()[i], weight);
            }
        }
    }

    /**
     * The root of w. Slopes of size 0 say that the function is flat: they then count as much as the values do.
     *
     * @param spread squares of y about its mean
     * @param size squares of dy
     */
    double rootOfWeight(double spread, double size) {
        return Math.sqrt(slopeWeight * (size > 0.0 ? spread / size : 1.0));
    }
}
