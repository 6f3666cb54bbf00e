package io.espalier.bench.experiment.curvature;

import io.espalier.bench.experiment.problem.NotebookBasket;
import io.espalier.pricing.Instrument;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.engine.AnalyticPricer;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.label.DirectionalSamples;
import io.espalier.pricing.label.Directions;
import io.espalier.pricing.label.HessianMethod;
import io.espalier.pricing.label.LabelOptions;
import io.espalier.pricing.label.LabelStream;
import io.espalier.pricing.label.SamplingLaw;
import io.espalier.pricing.label.SamplingPlan;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.Smoothing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Biases of labels at fixed points: those of gamma by each method against the closed form, those of values by the paper's payment against
 * labels of the call on the same paths.
 *
 * <p>A basket of one asset, whose labels have the law of any basket's along its weights. With g = phi(d)/s the gamma at d = (F - K)/s, s the
 * deviation to expiry: kinks rounded with width w change gamma by -w^4 g''''/8, g'''' = g (d^4 - 6 d^2 + 3)/s^4; the payment x/(1 + exp(-x/w))
 * changes the value by -(pi^2/6) w^2 g; each up to higher orders of w/s.
 */
public final class LabelBiases {
    private static final double[] MONEYNESS = {-1.0, 0.0, 0.5};
    private static final double DEVIATION = NotebookBasket.VOLATILITY;
    private static final int CHUNK = 1 << 18;

    private final NotebookBasket basket = new NotebookBasket(1, 1L);
    private final SecondOrderPlan plan;

    /** Prepares. */
    public LabelBiases(SecondOrderPlan plan) {
        this.plan = plan;
    }

    /** Labels of gamma: by the likelihood ratio, and smoothed with each width, at each point. */
    public List<LabelBias> ofGamma() {
        final List<LabelBias> biases = new ArrayList<>();
        for (double d : MONEYNESS) {
            biases.add(gamma("likelihood ratio", new HessianMethod.LikelihoodRatio(), d, 0.0));
            for (double width : Teaching.WIDTHS) {
                final double predicted = -Math.pow(width / DEVIATION, 4) * gamma(d) * hermite(d) / 8.0;
                biases.add(gamma(name("smoothed", width), new HessianMethod.Smoothed(width), d, predicted));
            }
        }
        return biases;
    }

    private LabelBias gamma(String name, HessianMethod method, double d, double predicted) {
        final LabelOptions options = LabelOptions.along(Directions.of(new double[] {1.0}), method);
        final LabelStream stream = new LabelStream(basket.instrument(), at(d), options);
        final Sums sums = new Sums();
        each(plan.biasPaths(), (first, count) -> {
            final DirectionalSamples rows = stream.rows(first, count, plan.threads());
            for (double label : rows.hessianTimes()) {
                sums.add(label);
            }
        });
        final double exact = closed(basket.instrument(), d).curvature()[0];
        return sums.bias(new Expected(name, d, exact, predicted, Double.NaN), exact);
    }

    /** Labels of the value by the paper's payment, with each width, at each point. */
    public List<LabelBias> ofValue() {
        final List<LabelBias> biases = new ArrayList<>();
        for (double d : MONEYNESS) {
            for (double width : Teaching.WIDTHS) {
                biases.add(value(new Smoothing(Smoothing.Kind.SIGMOID, width), d));
            }
        }
        return biases;
    }

    private LabelBias value(Smoothing smoothing, double d) {
        final Instrument call = basket.instrument();
        final BasketOption option = call.option();
        final Instrument paid = new Instrument(
                call.market(),
                new BasketOption(
                        option.type(),
                        option.strike(),
                        option.expiry(),
                        option.weights(),
                        option.notional(),
                        Optional.of(smoothing)));
        final LabelStream smooth = new LabelStream(paid, at(d), LabelOptions.firstOrder());
        final LabelStream kinked = new LabelStream(call, at(d), LabelOptions.firstOrder());
        final Sums sums = new Sums();
        each(plan.valuePaths(), (first, count) -> {
            final double[] ours =
                    smooth.rows(first, count, plan.threads()).first().y();
            final double[] theirs =
                    kinked.rows(first, count, plan.threads()).first().y();
            for (int i = 0; i < count; i++) {
                sums.add(ours[i] - theirs[i]);
            }
        });
        final double predicted = smoothing.kind().leadingBias() * smoothing.width() * smoothing.width() * gamma(d);
        final double exact = closed(call, d).value();
        final double whole = closed(paid, d).value() - exact;
        return sums.bias(new Expected(name("the paper's payment", smoothing.width()), d, exact, predicted, whole), 0.0);
    }

    private static String name(String method, double width) {
        return method + String.format(Locale.ROOT, " %s", width);
    }

    /** Rows from {@code first} on. */
    private interface Rows {
        void take(long first, int count);
    }

    private static void each(int all, Rows rows) {
        for (int first = 0; first < all; first += CHUNK) {
            rows.take(first, Math.min(CHUNK, all - first));
        }
    }

    /** Every row at one point. */
    private SamplingPlan at(double d) {
        return new SamplingPlan(
                basket.layout(),
                Box.unbounded(1),
                new SamplingLaw.Normal(forward(d), 0.0, 1.0),
                plan.biasPaths(),
                1,
                true,
                plan.seed());
    }

    private double[] forward(double d) {
        return new double[] {basket.instrument().product().strike() + d * DEVIATION};
    }

    private Valuation closed(Instrument instrument, double d) {
        final Valuation out = Valuation.withCurvature(basket.layout());
        new AnalyticPricer(instrument, basket.layout()).tryPrice(forward(d), out);
        return out;
    }

    /** What is known before anything is drawn. */
    private record Expected(String labels, double moneyness, double exact, double predicted, double closed) {}

    private static double gamma(double d) {
        return Math.exp(-0.5 * d * d) / Math.sqrt(2.0 * Math.PI) / DEVIATION;
    }

    private static double hermite(double d) {
        return d * d * d * d - 6.0 * d * d + 3.0;
    }

    /** Mean and variance of labels, by Welford's update. */
    private static final class Sums {
        private long n;
        private double mean;
        private double squares;

        void add(double label) {
            n++;
            final double step = label - mean;
            mean += step / n;
            squares += step * (label - mean);
        }

        LabelBias bias(Expected expected, double target) {
            final double variance = squares / (n - 1);
            return new LabelBias(
                    expected.labels,
                    expected.moneyness,
                    expected.exact,
                    expected.predicted,
                    expected.closed,
                    mean - target,
                    Math.sqrt(variance / n),
                    Math.sqrt(variance));
        }
    }
}
