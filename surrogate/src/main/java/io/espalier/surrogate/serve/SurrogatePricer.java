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
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Prices with a trained network inside its served box, and nowhere else.
 *
 * <p>Gradient always, in every column; the Hessian block of the levels where the valuation wants it. All are exact
 * derivatives of the network in its form; of a control those that {@link FormPass} says. {@link Valuation#error()} is the certificate's root-mean-square error against the
 * reference, times the notional: as every pricer's it is of the size of one standard deviation, a typical error, not a
 * bound; the largest error found is in the certificate. It is NaN where there is no certificate. Gradient errors are NaN.
 * Weights are finite but may be huge: where a number overflows there is no answer. Allocates nothing per call; belongs to
 * one thread.
 */
public final class SurrogatePricer implements Pricer {
    private final FormPass pass;
    private final FactorLayout layout;
    private final Box domain;
    private final int stepColumn;
    private final int[] allColumns;
    private final double[] gradient;
    private final double[] curvature;
    private final double scale;
    private final double error;

    /** A pricer for the notional that {@code surrogate} was trained with. */
    public SurrogatePricer(Surrogate surrogate) {
        this(surrogate, surrogate.instrument().product().notional());
    }

    /**
     * A pricer for another notional: everything is linear in it.
     *
     * @throws IllegalArgumentException if the notional is not finite
     */
    public SurrogatePricer(Surrogate surrogate, double notional) {
        this(
                surrogate.network(),
                surrogate.form(),
                surrogate.layout(),
                surrogate.domain(),
                surrogate.instrument().stepColumn(surrogate.layout()),
                notional / surrogate.instrument().product().notional(),
                surrogate.certificate().rmse());
    }

    /** A pricer of a network that nobody has certified yet: what a certificate is made from. */
    public static SurrogatePricer uncertified(Network network, FactorLayout layout, Box domain) {
        return uncertified(network, Form.identity(layout), layout, domain);
    }

    /** A pricer of a network in its form that nobody has certified yet. */
    public static SurrogatePricer uncertified(Network network, Form form, FactorLayout layout, Box domain) {
        return new SurrogatePricer(network, form, layout, domain, -1, 1.0, Double.NaN);
    }

    /** The same of what may count T in steps. */
    public static SurrogatePricer uncertified(
            Network network, Form form, FactorLayout layout, Box domain, PricingProblem priced) {
        return new SurrogatePricer(network, form, layout, domain, priced.stepColumn(layout), 1.0, Double.NaN);
    }

    private SurrogatePricer(
            Network network, Form form, FactorLayout layout, Box domain, int stepColumn, double scale, double rmse) {
        if (network.inputs() != layout.size() || domain.size() != layout.size()) {
            throw new IllegalArgumentException("network and domain must have one entry per column: network.inputs="
                    + network.inputs() + ", domain.size=" + domain.size() + ", layout.size=" + layout.size());
        }
        if (!form.layout().equals(layout)) {
            throw new IllegalArgumentException(
                    "a form must have the columns of the layout: form.layout=" + form.layout() + ", layout=" + layout);
        }
        form.map().requirePositive(domain);
        if (!(Math.abs(scale) <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("a notional must be finite: notional/trained=" + scale);
        }
        this.pass = new FormPass(network, form);
        this.layout = layout;
        this.domain = domain;
        this.stepColumn = stepColumn;
        this.allColumns = IntStream.range(0, layout.size()).toArray();
        this.gradient = new double[layout.size()];
        this.curvature = new double[layout.levels().length * layout.levels().length];
        this.scale = scale;
        this.error = Math.abs(scale) * rmse;
    }

    @Override
    public FactorLayout layout() {
        return layout;
    }

    @Override
    public Box domain() {
        return domain;
    }

    @Override
    public int stepColumn() {
        return stepColumn;
    }

    @Override
    public boolean tryPrice(double[] x, Valuation out) {
        if (!serves(x)) {
            return false;
        }
        final double value = scale * pass.valueAndGradient(x, gradient);
        if (!Double.isFinite(value) || !scaleFinite(gradient) || (out.wantsCurvature() && !fillCurvature())) {
            return false;
        }
        out.set(value, error, ValueSource.SURROGATE);
        System.arraycopy(gradient, 0, out.gradient(), 0, gradient.length);
        Arrays.fill(out.gradientError(), Double.NaN);
        if (out.wantsCurvature()) {
            System.arraycopy(curvature, 0, out.curvature(), 0, curvature.length);
        }
        return true;
    }

    /** Whether a point lies in the domain, and on a whole step where T counts them. */
    public boolean serves(double[] x) {
        return domain.contains(x) && (stepColumn < 0 || x[stepColumn] == Math.rint(x[stepColumn]));
    }

    private boolean fillCurvature() {
        pass.hessian(layout.levels(), curvature);
        return scaleFinite(curvature);
    }

    /**
     * Writes the whole Hessian, all columns of the layout, row-major.
     *
     * @param hessian columns squared long; means nothing where the answer is {@code false}
     * @return {@code false} outside the domain, or where a number overflows
     */
    public boolean tryHessian(double[] x, double[] hessian) {
        if (!serves(x)) {
            return false;
        }
        pass.valueAndGradient(x, gradient);
        pass.hessian(allColumns, hessian);
        return scaleFinite(hessian);
    }

    /** Multiplies by the scale; whether all is finite. A sum is not, where one term is not; and it takes no branch. */
    private boolean scaleFinite(double[] numbers) {
        double sum = 0.0;
        for (int k = 0; k < numbers.length; k++) {
            numbers[k] *= scale;
            sum += 0.0 * numbers[k];
        }
        return sum == 0.0;
    }
}
