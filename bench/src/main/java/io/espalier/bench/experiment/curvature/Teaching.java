package io.espalier.bench.experiment.curvature;

import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.Smoothing;
import io.espalier.surrogate.workflow.LabelSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What labels a network is taught with.
 *
 * @param label for tables
 * @param order 1: values and gradients; 2: the Hessian times the gradients' direction too
 * @param curvature how second order is labelled
 * @param payment what is paid instead of the call; empty: the call itself
 * @param weighing of the loss
 */
public record Teaching(String label, int order, LabelSpec curvature, Optional<Smoothing> payment, Weighing weighing) {
    /** Widths, in units of the strike of 1.1. */
    public static final List<Double> WIDTHS = List.of(0.005, 0.02, 0.05);

    /** Values and pathwise gradients. */
    static Teaching firstOrder(Weighing weighing) {
        return new Teaching("first order", 1, LabelSpec.auto(), Optional.empty(), weighing);
    }

    /** Second order by the likelihood ratio. */
    static Teaching likelihoodRatio(Weighing weighing) {
        return new Teaching(
                "second order, likelihood ratio",
                2,
                by(LabelSpec.Curvature.LIKELIHOOD_RATIO, 0.0),
                Optional.empty(),
                weighing);
    }

    /** Second order by the Hessian of a payment with rounded kinks. */
    static Teaching smoothed(double width, Weighing weighing) {
        return new Teaching(
                "second order, smoothed " + text(width),
                2,
                by(LabelSpec.Curvature.SMOOTHED, width),
                Optional.empty(),
                weighing);
    }

    /** Values and gradients of the paper's payment, x/(1 + exp(-x/width)). */
    static Teaching ofPapersPayment(double width) {
        return new Teaching(
                "first order, the paper's payment " + text(width),
                1,
                LabelSpec.auto(),
                Optional.of(new Smoothing(Smoothing.Kind.SIGMOID, width)),
                Weighing.EVEN);
    }

    /** All that are compared. */
    public static List<Teaching> all() {
        final List<Teaching> all = new ArrayList<>();
        all.add(firstOrder(Weighing.EVEN));
        all.add(likelihoodRatio(Weighing.EVEN));
        all.add(likelihoodRatio(Weighing.TENTH));
        WIDTHS.forEach(width -> all.add(smoothed(width, Weighing.TENTH)));
        all.add(firstOrder(Weighing.NOISE));
        all.add(likelihoodRatio(Weighing.NOISE));
        WIDTHS.forEach(width -> all.add(smoothed(width, Weighing.NOISE)));
        WIDTHS.forEach(width -> all.add(ofPapersPayment(width)));
        return all;
    }

    private static LabelSpec by(LabelSpec.Curvature curvature, double width) {
        return new LabelSpec(LabelSpec.Paths.PLAIN, curvature, width, 0);
    }

    private static String text(double width) {
        return String.format(Locale.ROOT, "%s", width);
    }

    /** The option that is paid, of the one that is priced. */
    BasketOption paid(BasketOption priced) {
        return new BasketOption(
                priced.type(), priced.strike(), priced.expiry(), priced.weights(), priced.notional(), payment);
    }
}
