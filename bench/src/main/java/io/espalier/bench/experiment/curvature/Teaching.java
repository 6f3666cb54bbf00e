package io.espalier.bench.experiment.curvature;

import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.Smoothing;
import io.espalier.surrogate.workflow.LabelSpec;
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
 */
public record Teaching(String label, int order, LabelSpec curvature, Optional<Smoothing> payment) {
    /** Widths, in units of the strike of 1.1. */
    public static final List<Double> WIDTHS = List.of(0.005, 0.02, 0.05);

    /** Values and pathwise gradients. */
    public static Teaching firstOrder() {
        return new Teaching("first order", 1, LabelSpec.auto(), Optional.empty());
    }

    /** Second order by the likelihood ratio. */
    public static Teaching likelihoodRatio() {
        return new Teaching(
                "second order, likelihood ratio", 2, by(LabelSpec.Curvature.LIKELIHOOD_RATIO, 0.0), Optional.empty());
    }

    /** Second order by the Hessian of a payment with rounded kinks. */
    public static Teaching smoothed(double width) {
        return new Teaching(
                "second order, smoothed " + text(width), 2, by(LabelSpec.Curvature.SMOOTHED, width), Optional.empty());
    }

    /** Values and gradients of the paper's payment, x/(1 + exp(-x/width)). */
    public static Teaching ofPapersPayment(double width) {
        return new Teaching(
                "first order, the paper's payment " + text(width),
                1,
                LabelSpec.auto(),
                Optional.of(new Smoothing(Smoothing.Kind.SIGMOID, width)));
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
