package io.espalier.surrogate.certify;

/** Running sums of one output; the reference's spread by Welford's update, which does not cancel. */
final class FitSums {
    private final String name;
    private long samples;
    private double referenceMean;
    private double referenceSpread;
    private double squaredError;
    private double errorSum;
    private double largest;

    FitSums(String name) {
        this.name = name;
    }

    /** Takes one pair; a pair whose reference is not given (NaN) says nothing and is left out. */
    void add(double candidate, double reference) {
        if (Double.isNaN(reference)) {
            return;
        }
        samples++;
        double step = reference - referenceMean;
        referenceMean += step / samples;
        referenceSpread += step * (reference - referenceMean);
        double error = candidate - reference;
        errorSum += error;
        squaredError += error * error;
        largest = Math.max(largest, Math.abs(error));
    }

    OutputFit fit() {
        if (samples == 0) {
            return new OutputFit(name, 0, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        double r2 = referenceSpread > 0.0 ? 1.0 - squaredError / referenceSpread : Double.NaN;
        return new OutputFit(name, samples, r2, Math.sqrt(squaredError / samples), largest, errorSum / samples);
    }
}
