package io.espalier.surrogate.form;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.PricingProblem;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.label.DirectionalSamples;
import io.espalier.pricing.label.LabelledSamples;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.product.BasketOption;
import java.util.Optional;

/**
 * What stands around a surrogate's network N: V(x) = lambda(x) N(xi(x)) + C(x), raw inputs x, raw value V.
 *
 * <p>{@code map} gives xi and lambda. The control C, if any, is a European basket option, valued by its closed form at the same columns: the
 * network then learns a difference. Under GARCH it is the option itself as if its variance went as expected. Immutable; evaluate by {@link FormPass}.
 */
public record Form(InputMap map, Optional<PricingProblem> control) {

    /** @throws IllegalArgumentException if the control is no European basket option, or has no derivative in a column */
    public Form {
        control.ifPresent(instrument -> requireLegal(instrument, map.layout()));
    }

    private static void requireLegal(PricingProblem problem, FactorLayout layout) {
        if (!(problem instanceof Instrument control)) {
            // Whatever has no matched variance there says so.
            new ControlPass(problem, layout);
            return;
        }
        if (!(control.product() instanceof BasketOption)) {
            throw new IllegalArgumentException("a control must be a European option on the basket: type="
                    + control.product().label());
        }
        layout.factors().stream()
                .filter(factor -> factor.i() >= control.size())
                .findFirst()
                .ifPresent(factor -> {
                    throw new IllegalArgumentException("every column must be a factor of the control: factor="
                            + factor.name() + ", underlyings=" + control.size());
                });
        boolean timeMoves = layout.columnOf(FactorId.of(FactorId.Kind.EXPIRY)) >= 0
                || layout.columnOf(FactorId.of(FactorId.Kind.RATE)) >= 0;
        if (timeMoves && control.market().discount().isPresent()) {
            throw new IllegalArgumentException(
                    "a control with a discount of its own has no derivatives in T and rate: discount="
                            + control.market().discount().getAsDouble() + ", columns=" + layout);
        }
        // Whatever else has no closed form there says so.
        new ControlPass(control, layout);
    }

    /** The network alone, on raw inputs. */
    public static Form identity(FactorLayout layout) {
        return of(InputMap.identity(layout));
    }

    /** A map, no control. */
    public static Form of(InputMap map) {
        return new Form(map, Optional.empty());
    }

    /**
     * The same map with a control.
     *
     * @param priced what the surrogate prices
     * @throws IllegalArgumentException if the control is no European basket option, or is what is priced
     */
    public Form withControl(PricingProblem newControl, PricingProblem priced) {
        Form form = new Form(map, Optional.of(newControl));
        form.controlFault(priced).ifPresent(fault -> {
            throw new IllegalArgumentException(fault);
        });
        return form;
    }

    /** The columns of x. */
    public FactorLayout layout() {
        return map.layout();
    }

    /** A pricer of the control, for one thread. */
    public Optional<Pricer> controlPricer() {
        return control.map(instrument -> ControlPass.pricer(instrument, layout()));
    }

    /** Whether V is the network itself. */
    public boolean isIdentity() {
        return map.kind() == InputMap.Kind.IDENTITY && control.isEmpty();
    }

    /**
     * Why this cannot be the form of a surrogate of {@code priced} over {@code domain}: the rule that is broken, with its values; empty
     * where it can.
     */
    public Optional<String> fault(PricingProblem priced, Box domain) {
        return map.fault(domain)
                .or(() -> map.instrument()
                        .filter(instrument -> !instrument.equals(priced))
                        .map(instrument -> "the map must be of the very instrument that is priced: map's type="
                                + instrument.product().label() + ", strike="
                                + instrument.product().strike() + ", T="
                                + instrument.product().expiry() + ", priced type="
                                + priced.product().label() + ", strike="
                                + priced.product().strike() + ", T="
                                + priced.product().expiry()))
                .or(() -> controlFault(priced));
    }

    /**
     * Why this cannot be the form of a surrogate of a black box over {@code domain}: the rule that is broken; empty where it can. Of such
     * a pricer no instrument is known that a map or a control could take numbers from.
     */
    public Optional<String> blackBoxFault(Box domain) {
        return map.fault(domain).or(() -> map.instrument()
                .or(() -> control)
                .map(instrument -> "a black box has no instrument for its map or a control: map="
                        + map.kind().label() + ", type="
                        + instrument.product().label()));
    }

    /** Columns aside: with their numbers alike, the terms that are left must differ. */
    private Optional<String> controlFault(PricingProblem priced) {
        return control.filter(instrument -> isSame(instrument, priced))
                .map(instrument -> "a control must not be what is priced, nothing would be left to learn: type="
                        + instrument.product().label() + ", strike="
                        + instrument.product().strike() + ", T="
                        + instrument.product().expiry() + ", columns=" + layout());
    }

    private boolean isSame(PricingProblem control, PricingProblem problem) {
        if (!(control instanceof Instrument instrument)
                || !(problem instanceof Instrument priced)
                || !(priced.product() instanceof BasketOption option)) {
            return false;
        }
        Instrument moved = instrument.with(layout(), priced.read(layout()));
        BasketOption terms = moved.option();
        return moved.market().equals(priced.market())
                && new BasketOption(
                                terms.type(),
                                terms.strike(),
                                terms.expiry(),
                                terms.weights(),
                                option.notional(),
                                terms.smoothing())
                        .equals(option);
    }

    /**
     * A box that holds the network's inputs over {@code raw}, rounded outward.
     *
     * @throws IllegalArgumentException if {@code raw} has not one side per column, or reaches 0 where a logarithm is taken
     */
    public Box box(Box raw) {
        return map.box(raw);
    }

    /**
     * Samples as the network should see them: inputs xi, value (y - C)/lambda, and its gradient in xi.
     *
     * <p>Linear in the labels: what is unbiased stays so. Same bits on any number of threads.
     *
     * @throws IllegalArgumentException if the columns are not this form's, or a row lies where map or control are not defined
     */
    public Examples examples(LabelledSamples samples, int threads) {
        return examples(samples, new double[0], new double[0], threads);
    }

    /**
     * The same with what each row says of the Hessian along its direction.
     *
     * @throws IllegalArgumentException as above
     */
    public Examples examples(DirectionalSamples samples, int threads) {
        return examples(samples.first(), samples.direction(), samples.hessianTimes(), threads);
    }

    /**
     * The same with Hessians times directions.
     *
     * @param direction one row of columns per sample, the direction in x; or empty
     * @param hessianTimes what the labels say of each row's Hessian in x times that direction; or empty
     * @throws IllegalArgumentException as above, or if an array has another shape
     */
    public Examples examples(LabelledSamples samples, double[] direction, double[] hessianTimes, int threads) {
        if (!samples.layout().equals(layout())) {
            throw new IllegalArgumentException("samples must have the form's columns: samples.layout="
                    + samples.layout() + ", form.layout=" + layout());
        }
        if (isIdentity()) {
            return new Examples(layout().size(), samples.x(), samples.y(), samples.dy(), direction, hessianTimes);
        }
        return new ExampleTable(this, samples, direction, hessianTimes).examples(threads);
    }
}
