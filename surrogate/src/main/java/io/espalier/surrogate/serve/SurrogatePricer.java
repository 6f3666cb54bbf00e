package io.espalier.surrogate.serve;

import io.espalier.pricing.Pricer;
import io.espalier.pricing.PricingProblem;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.ValueSource;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.surrogate.artefact.Surrogate;
import io.espalier.surrogate.form.Form;
import io.espalier.surrogate.form.FormPass;
import io.espalier.surrogate.network.Network;
import java.time.Duration;
import java.util.Arrays;

/**
 * Prices with a trained network inside its served box, and nowhere else.
 *
 * <p>Gradient always, in every column; the Hessian block of the levels where the valuation wants it. All are exact
 * derivatives of the network in its form; of a control those that {@link FormPass} says. {@link Valuation#error()} is the certificate's root-mean-square error against the
 * reference, times the notional: as every pricer's it is of the size of one standard deviation, a typical error, not a
 * bound; the largest error found is in the certificate. It is NaN where there is no certificate. Gradient errors are NaN.
 * Weights are finite but may be huge: where a number overflows there is no answer. Allocates nothing per call; belongs to
 * one thread.
 *
 * <p>A pricer that is asked often, or told to {@link #warmUp}, compiles a small network into straight-line code; the bits stay as they are. Pricers
 * made by {@link #withNotional} share that code.
 */
public final class SurrogatePricer implements Pricer {
    private final Model model;
    private final Evaluation evaluation;
    private final double scale;
    private final double error;

    /** What pricers of one model have in common. */
    private record Model(
            Served served, FactorLayout layout, Box domain, int stepColumn, double notional, double rmse) {}

    /** A pricer for the notional that {@code surrogate} was trained with. */
    public SurrogatePricer(Surrogate surrogate) {
        this(surrogate, surrogate.notional());
    }

    /**
     * A pricer for another notional: everything is linear in it.
     *
     * @throws IllegalArgumentException if the notional is not finite
     */
    public SurrogatePricer(Surrogate surrogate, double notional) {
        this(
                model(
                        surrogate.network(),
                        surrogate.form(),
                        surrogate.layout(),
                        surrogate.domain(),
                        surrogate.stepColumn(),
                        surrogate.notional(),
                        surrogate.certificate().rmse()),
                notional);
    }

    /** A pricer of a network that nobody has certified yet: what a certificate is made from. */
    public static SurrogatePricer uncertified(Network network, FactorLayout layout, Box domain) {
        return uncertified(network, Form.identity(layout), layout, domain);
    }

    /** A pricer of a network in its form that nobody has certified yet. */
    public static SurrogatePricer uncertified(Network network, Form form, FactorLayout layout, Box domain) {
        return new SurrogatePricer(model(network, form, layout, domain, -1, 1.0, Double.NaN), 1.0);
    }

    /** The same of what may count T in steps. */
    public static SurrogatePricer uncertified(
            Network network, Form form, FactorLayout layout, Box domain, PricingProblem priced) {
        return new SurrogatePricer(
                model(network, form, layout, domain, priced.stepColumn(layout), 1.0, Double.NaN), 1.0);
    }

    private static Model model(
            Network network, Form form, FactorLayout layout, Box domain, int stepColumn, double notional, double rmse) {
        if (network.inputs() != layout.size() || domain.size() != layout.size()) {
            throw new IllegalArgumentException("network and domain must have one entry per column: network.inputs="
                    + network.inputs() + ", domain.size=" + domain.size() + ", layout.size=" + layout.size());
        }
        if (!form.layout().equals(layout)) {
            throw new IllegalArgumentException(
                    "a form must have the columns of the layout: form.layout=" + form.layout() + ", layout=" + layout);
        }
        form.map().requirePositive(domain);
        return new Model(new Served(network, form), layout, domain, stepColumn, notional, rmse);
    }

    private SurrogatePricer(Model model, double notional) {
        this.model = model;
        this.scale = notional / model.notional();
        if (!(Math.abs(scale) <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("a notional must be finite: notional/trained=" + scale);
        }
        this.evaluation = new Evaluation(model.served());
        this.error = Math.abs(scale) * model.rmse();
    }

    /**
     * Another pricer of the same model, for a thread of its own; an uncertified one counts in units of what its network gives.
     *
     * @throws IllegalArgumentException if the notional is not finite
     */
    public SurrogatePricer withNotional(double notional) {
        return new SurrogatePricer(model, notional);
    }

    @Override
    public FactorLayout layout() {
        return model.layout();
    }

    @Override
    public Box domain() {
        return model.domain();
    }

    @Override
    public int stepColumn() {
        return model.stepColumn();
    }

    @Override
    public boolean tryPrice(double[] x, Valuation out) {
        if (!serves(x)) {
            return false;
        }
        final boolean priced = out.wantsCurvature()
                ? evaluation.tryCurved(x, scale, out.gradient(), out.curvature())
                : evaluation.trySloped(x, scale, out.gradient());
        if (priced) {
            out.set(evaluation.value(), error, ValueSource.SURROGATE);
            Arrays.fill(out.gradientError(), Double.NaN);
        }
        return priced;
    }

    /** Whether a point lies in the domain, and on a whole step where T counts them. */
    public boolean serves(double[] x) {
        final int step = model.stepColumn();
        return model.domain().contains(x) && (step < 0 || x[step] == Math.rint(x[step]));
    }

    /**
     * Writes the whole Hessian, all columns of the layout, row-major.
     *
     * @param hessian columns squared long; means nothing where the answer is {@code false}
     * @return {@code false} outside the domain, or where a number overflows
     */
    public boolean tryHessian(double[] x, double[] hessian) {
        return serves(x) && evaluation.tryHessian(x, scale, hessian);
    }

    /**
     * Compiles the model's code and prices points of the domain until the JIT has done its part, or for {@code most}.
     *
     * <p>Call it on another thread before the pricer goes live, then hand it over; pricers that share the model's code need none of their own.
     */
    public WarmUp warmUp(Duration most) {
        evaluation.compile();
        return new WarmUpRun(this, evaluation).run(most);
    }
}
