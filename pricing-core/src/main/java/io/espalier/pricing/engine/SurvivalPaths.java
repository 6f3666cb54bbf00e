package io.espalier.pricing.engine;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.PricingProblem;
import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.model.BachelierBasket;
import io.espalier.pricing.model.GaussianModel;
import io.espalier.pricing.product.BarrierOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Paths of a basket sum that survive every date of a knock-out, written once over {@link Real}: the present value is smooth in every
 * parameter, path by path.
 *
 * <p>A step with mean M and deviation s survives the barrier H below with chance p = Phi((M - H)/s); its normal is drawn given that,
 * z = -Phi^-1(u p) for a uniform u, and p multiplies what the path is worth. The step to expiry is not drawn: {@link SurvivedPayment}
 * is its expectation, survival of expiry itself included where it is watched. A barrier above is one below seen in a mirror. Unbiased;
 * a path and the one of 1 - u are antithetic. Immutable. Source: Glasserman and Staum (2001), Operations Research 49(6), section 3.
 */
public final class SurvivalPaths {
    /** Keeps quantile and slopes finite where next to nothing survives; a chance of that size counts nothing. */
    private static final double LEAST_CHANCE = 1e-150;

    private final SimulatedInstrument program;
    private final BarrierOption option;
    private final GaussianModel model;
    private final double side;
    private final double barrier;
    private final double[] weights;
    private final SurvivedPayment payment;

    /**
     * Whether an instrument has such paths: a knock-out watched on dates, on a basket sum that is Markov by itself because all levels
     * grow alike (forwards, or spots with one carry).
     */
    public static boolean admits(Instrument instrument) {
        return instrument.product() instanceof BarrierOption option
                && option.knock() == BarrierOption.Knock.OUT
                && !option.monitoring().isContinuous()
                && new BachelierBasket(instrument.market(), option.expiry()).keepsBaskets();
    }

    /** @throws IllegalArgumentException if the instrument has no such paths */
    public SurvivalPaths(SimulatedInstrument program) {
        final PricingProblem problem = program.instrument();
        if (!(problem instanceof Instrument instrument) || !admits(instrument)) {
            throw new IllegalArgumentException(
                    "paths that survive are for knock-outs watched on dates, on levels that grow" + " alike: type="
                            + problem.product().label() + ", underlyings=" + problem.size());
        }
        this.program = program;
        this.option = (BarrierOption) instrument.product();
        this.model = (GaussianModel) program.model();
        this.side = option.direction() == BarrierOption.Direction.DOWN ? 1.0 : -1.0;
        this.barrier = side * option.barrier();
        this.weights = Arrays.stream(option.weights()).map(w -> side * w).toArray();
        final boolean watched = option.monitoring().schedule().orElseThrow().reaches(option.expiry());
        this.payment = new SurvivedPayment(option.payment(), side < 0.0, barrier, watched);
    }

    /** Uniforms that one path takes. */
    public int uniforms() {
        return program.timeSteps().dates() - 1;
    }

    /** The inputs at the program's parameters p. */
    public <T extends Real<T>> SurvivalInputs<T> inputs(List<T> p) {
        final TimeSteps steps = program.timeSteps();
        final List<SurvivalStep<T>> made = new ArrayList<>();
        for (int date = 0; date < steps.dates(); date++) {
            final int here = date;
            made.add(IntStream.range(0, date)
                    .filter(earlier -> steps.areAlike(earlier, here))
                    .mapToObj(made::get)
                    .findFirst()
                    .orElseGet(() -> SurvivalStep.of(model.basketStep(weights, program.stepTo(here, p), p))));
        }
        final List<T> levels = model.levels(model.init(p));
        T start = levels.get(0).times(weights[0]);
        for (int i = 1; i < weights.length; i++) {
            start = start.plus(levels.get(i).times(weights[i]));
        }
        final T strike = program.strike(option, p).times(side);
        return new SurvivalInputs<>(
                start,
                made,
                strike,
                strike.minus(barrier).positivePart().plus(barrier),
                program.discount(p).times(option.notional()));
    }

    /** The present value of the path that these uniforms in (0, 1) make, one per date but expiry. */
    public <T extends Real<T>> T value(SurvivalInputs<T> inputs, List<T> uniforms) {
        T worth = inputs.discount();
        T basket = inputs.start();
        for (int date = 0; date < uniforms.size(); date++) {
            final SurvivalStep<T> step = inputs.steps().get(date);
            final T mean = step.basket().mean(basket);
            final T chance = mean.minus(barrier).times(step.perDeviation()).normalCdf();
            final T shock = uniforms.get(date).times(chance).plus(LEAST_CHANCE).inverseNormalCdf();
            basket = mean.minus(step.basket().deviation().times(shock));
            worth = worth.times(chance);
        }
        return payment.after(basket, inputs).map(worth::times).orElse(worth);
    }
}
