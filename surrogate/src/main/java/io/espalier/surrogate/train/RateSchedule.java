package io.espalier.surrogate.train;

import java.util.Arrays;

/** The learning rate over a training. */
public sealed interface RateSchedule {

    /** The rate of step 0, 1, ... steps - 1, of which {@code stepsPerEpoch} make an epoch. */
    double rate(long step, long stepsPerEpoch, long steps);

    /**
     * Up from peak/25 over the first 30 % of steps, down to peak/10000, each half a cosine.
     *
     * <p>Source: Smith and Topin (2018), arXiv:1708.07120; the cosine form and the three constants are those of the pruning paper's
     * optimiser (optax cosine_onecycle_schedule).
     */
    record OneCycle(double peak) implements RateSchedule {
        private static final double START = 1.0 / 25.0;
        private static final double END = 1.0 / 10_000.0;
        private static final double WARM_UP = 0.3;

        /** @throws IllegalArgumentException if the peak is not in (0, 1] */
        public OneCycle {
            requirePeak(peak);
        }

        @Override
        public double rate(long step, long stepsPerEpoch, long steps) {
            double share = (double) step / steps;
            return share < WARM_UP
                    ? between(START * peak, peak, share / WARM_UP)
                    : between(peak, END * peak, (share - WARM_UP) / (1.0 - WARM_UP));
        }

        // StrictMath: the same bits on every JDK.
        private static double between(double from, double to, double share) {
            return from + (to - from) * 0.5 * (1.0 - StrictMath.cos(Math.PI * share));
        }
    }

    /**
     * Down from the peak to nothing along half a cosine, without a rise before it.
     *
     * <p>Source: Loshchilov and Hutter (2017), arXiv:1608.03983, Eq. 5, one period.
     */
    record Cosine(double peak) implements RateSchedule {

        /** @throws IllegalArgumentException if the peak is not in (0, 1] */
        public Cosine {
            requirePeak(peak);
        }

        @Override
        public double rate(long step, long stepsPerEpoch, long steps) {
            return peak * 0.5 * (1.0 + StrictMath.cos(Math.PI * step / steps));
        }
    }

    private static void requirePeak(double peak) {
        if (!(peak > 0.0 && peak <= 1.0)) {
            throw new IllegalArgumentException("peak must be in (0, 1]: peak=" + peak);
        }
    }

    /**
     * Straight lines between points, constant inside an epoch: the schedule of Huge and Savine (2020).
     *
     * @param shares of the epochs, from 0, ascending, to 1
     * @param rates at those shares
     */
    record Piecewise(double[] shares, double[] rates) implements RateSchedule {

        /** @throws IllegalArgumentException if there are not two points at least, in order, from 0 to 1, with rates in (0, 1] */
        public Piecewise {
            int n = shares.length;
            boolean inOrder = n >= 2 && n == rates.length && shares[0] == 0.0 && shares[n - 1] == 1.0;
            for (int i = 1; inOrder && i < n; i++) {
                inOrder = shares[i] > shares[i - 1];
            }
            if (!inOrder || !Arrays.stream(rates).allMatch(rate -> rate > 0.0 && rate <= 1.0)) {
                throw new IllegalArgumentException("shares must ascend from 0 to 1, each with a rate in (0, 1]: shares="
                        + Arrays.toString(shares) + ", rates=" + Arrays.toString(rates));
            }
        }

        @Override
        public double rate(long step, long stepsPerEpoch, long steps) {
            double share = (double) (step / stepsPerEpoch) * stepsPerEpoch / steps;
            int i = 1;
            while (i < shares.length - 1 && share > shares[i]) {
                i++;
            }
            double within = (share - shares[i - 1]) / (shares[i] - shares[i - 1]);
            return rates[i - 1] + within * (rates[i] - rates[i - 1]);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Piecewise that
                    && Arrays.equals(shares, that.shares)
                    && Arrays.equals(rates, that.rates);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(shares) + Arrays.hashCode(rates);
        }
    }
}
