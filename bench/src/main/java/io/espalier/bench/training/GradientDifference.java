package io.espalier.bench.training;

/** Whether two programs do the same work: their gradients at the same weights on the same rows. */
final class GradientDifference {
    /** Float gradients of sums taken in another order; a wrong factor or term would be a hundred times this. */
    static final double MOST = 1e-3;

    private GradientDifference() {}

    /** The largest difference, as a share of the largest number of the first. */
    static double between(float[] ours, float[] theirs) {
        double largest = 0.0;
        double difference = 0.0;
        for (int i = 0; i < ours.length; i++) {
            largest = Math.max(largest, Math.abs(ours[i]));
            difference = Math.max(difference, Math.abs((double) ours[i] - theirs[i]));
        }
        return difference / largest;
    }
}
