package io.espalier.bench.experiment.garchsmile;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Compares a candidate with simulated smiles.
 *
 * <p>1 - R2 = (mean (t - p)^2 - v)/(var t - v) over all points and strikes, with t simulated, p the candidate's, both in {@link
 * SmileQuantity#scale}, and v the mean variance of the simulation. What is left may be slightly negative by chance: it is then 0.
 */
public final class SmileScore {
    private final SmileSample sample;
    private final double[][][] matched;

    /** Holds candidates against {@code sample}. */
    public SmileScore(SmileSample sample) {
        this.sample = sample;
        this.matched = answers(new MatchedVariance(sample.dynamics()));
    }

    private double[][][] answers(SmileCandidate candidate) {
        final SmileGreeks greeks = new SmileGreeks();
        final double[][][] answers = new double[sample.smiles().size()][][];
        for (int i = 0; i < answers.length; i++) {
            final SmileEstimate smile = sample.smiles().get(i);
            answers[i] = new double[smile.strikes().length][];
            for (int k = 0; k < answers[i].length; k++) {
                smile.point().price(candidate, sample.dynamics().forward(), smile.strikes()[k], greeks);
                answers[i][k] = greeks.complete(smile.point());
            }
        }
        return answers;
    }

    /** What {@code candidate} misses. */
    public SmileErrors of(SmileCandidate candidate) {
        final double[][][] answers = answers(candidate);
        final Map<SmileQuantity, Comparison> comparisons = new EnumMap<>(SmileQuantity.class);
        for (SmileQuantity quantity : SmileQuantity.values()) {
            comparisons.put(quantity, compare(answers, quantity));
        }
        final Comparison values = comparisons.get(SmileQuantity.VALUE);
        return new SmileErrors(
                values.rms(),
                Math.sqrt(values.largest),
                Math.sqrt(values.largestSeen),
                values.noiseRms(),
                compare(matched, SmileQuantity.VALUE).rms(),
                each(comparisons, comparison -> comparison.share(comparison.excess(), comparison.whole)),
                each(comparisons, comparison -> comparison.share(comparison.excess(), comparison.learnt)),
                each(comparisons, comparison -> comparison.share(comparison.noise, comparison.whole)),
                each(comparisons, comparison -> comparison.share(comparison.noise, comparison.learnt)));
    }

    private static Map<SmileQuantity, Double> each(
            Map<SmileQuantity, Comparison> comparisons, ToDoubleFunction<Comparison> figure) {
        final Map<SmileQuantity, Double> figures = new EnumMap<>(SmileQuantity.class);
        comparisons.forEach((quantity, comparison) -> figures.put(quantity, figure.applyAsDouble(comparison)));
        return figures;
    }

    private Comparison compare(double[][][] answers, SmileQuantity quantity) {
        final Comparison comparison = new Comparison();
        final int q = quantity.ordinal();
        for (int i = 0; i < answers.length; i++) {
            final SmileEstimate smile = sample.smiles().get(i);
            final double scale = quantity.scale(smile.point());
            for (int k = 0; k < answers[i].length; k++) {
                final double truth = smile.mean(k, quantity);
                comparison.add(
                        scale * truth,
                        scale * (truth - matched[i][k][q]),
                        scale * (answers[i][k][q] - truth),
                        scale * smile.error(k, quantity));
            }
        }
        return comparison;
    }

    /** Sums over points and strikes of one quantity. */
    private static final class Comparison {
        private final Sums whole = new Sums();
        private final Sums learnt = new Sums();
        private double missed;
        private double noise;
        private double largest;
        private double largestSeen;

        void add(double truth, double difference, double miss, double error) {
            whole.add(truth);
            learnt.add(difference);
            final double square = miss * miss;
            missed += square;
            noise += error * error;
            largest = worst(largest, square - error * error);
            largestSeen = worst(largestSeen, square);
        }

        /** NaN stays: a candidate that answers no number fails. */
        private static double worst(double a, double b) {
            return Double.isNaN(b) ? b : Math.max(a, b);
        }

        double rms() {
            return Math.sqrt(excess() / whole.count);
        }

        private double excess() {
            final double excess = missed - noise;
            return excess < 0.0 ? 0.0 : excess;
        }

        double noiseRms() {
            return Math.sqrt(noise / whole.count);
        }

        /** A sum of squares over that of the quantity itself, which noise widens; NaN where noise is all there is. */
        double share(double squares, Sums of) {
            final double spread = of.spread - noise;
            return spread > 0.0 ? squares / spread : Double.NaN;
        }
    }

    /** Sum of squares about the mean. */
    private static final class Sums {
        private long count;
        private double mean;
        private double spread;

        void add(double x) {
            count++;
            final double step = x - mean;
            mean += step / count;
            spread += step * (x - mean);
        }
    }
}
