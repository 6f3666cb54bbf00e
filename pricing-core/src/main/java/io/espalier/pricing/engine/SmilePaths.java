package io.espalier.pricing.engine;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.GarchParameters;
import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.graph.PathProgram;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.model.AdditiveGarch;
import io.espalier.pricing.model.LogGarch;
import io.espalier.pricing.model.PathModel;
import java.util.ArrayList;
import java.util.List;

/**
 * What a European option under GARCH is worth above the same option under deterministic variances, on the same shocks: the call's
 * difference, the put's too, since both have one forward.
 *
 * <p>The control's variance e follows E h, so that its expectation is the closed form with matched variance. The last step is integrated out,
 * conditional on the variance that is known before it: smooth in every parameter, path by path, and so are both derivatives. Taken off besides
 * are the leading terms of the rest, whose expectations are 0: {@value #QUADRATIC} times 1/2 density (X^2 + h - Z^2 - e), X and Z the sums of
 * sqrt(variance) z, and of log-returns F Phi(m) times the difference of the two returns.
 *
 * <p>T moves too: with L(n) what n steps give, the output is L(n) + (T - n)(L(n + 1) - L(n - 1))/2 at T = n, so that its derivative in T is
 * the central difference over whole steps. Discounted, in price units. Immutable. Source of the conditioning: Boyle, Broadie and Glasserman
 * (1997), J. Econ. Dyn. Control 21, section 2.
 */
public final class SmilePaths implements PathProgram {
    /** Fewest steps of an option whose derivative in T is taken. */
    public static final int LEAST_STEPS = 3;

    private static final int PLAIN = 0;
    private static final int EARLY = 1;
    private static final int MIDDLE = 2;

    /** Arguments of a step that are not the model's. */
    private static final int OWN = 8;

    /** Found on pilot paths over the whole smile: the best coefficient lies between 0.5 and 1. */
    private static final double QUADRATIC = 0.75;

    private final boolean additive;
    private final PathModel model;
    private final int steps;

    /** @throws IllegalArgumentException if the dynamics are neither additive nor log, or the steps fewer than 3 */
    public SmilePaths(GarchMarket.Dynamics dynamics, int steps) {
        if (dynamics != GarchMarket.Dynamics.ADDITIVE && dynamics != GarchMarket.Dynamics.LOG) {
            throw new IllegalArgumentException(
                    "matched variances are known of additive and log dynamics: dynamics=" + dynamics.label());
        }
        if (steps < LEAST_STEPS) {
            throw new IllegalArgumentException("steps must be >= " + LEAST_STEPS + ": steps=" + steps);
        }
        this.additive = dynamics == GarchMarket.Dynamics.ADDITIVE;
        this.model = additive ? new AdditiveGarch(LevelKind.FORWARD) : new LogGarch(LevelKind.FORWARD);
        this.steps = steps;
    }

    /**
     * What this program takes, of an instrument's numbers: [F, h1, omega, alpha, beta, lambda (log only), K, D, T, persistence, density, chance], F
     * the forward to expiry, D the discount factor, density that of the matched level at the strike, chance Phi(m).
     */
    public static <T extends Real<T>> List<T> parameters(GarchInstrument instrument, GarchParameters<T> of) {
        final GarchMarket market = instrument.market();
        final boolean additive = market.isAdditive();
        final MatchedTerms<T> terms = MatchedTerms.of(market, of);
        final List<T> p = new ArrayList<>(List.of(terms.forward(), of.h1(), of.omega(), of.alpha(), of.beta()));
        if (!additive) {
            p.add(of.lambda());
        }
        p.addAll(List.of(
                of.strike(), terms.discount(), of.expiry(), terms.persistence(), terms.density(), terms.chance()));
        return p;
    }

    private int modelSize() {
        return model.parameters().size();
    }

    @Override
    public int parameters() {
        return modelSize() + 6;
    }

    @Override
    public int shocks() {
        return 1;
    }

    @Override
    public int steps() {
        return steps;
    }

    @Override
    public int kinds() {
        return 3;
    }

    @Override
    public int kind(int step) {
        return step == steps - 3 ? EARLY : step == steps - 2 ? MIDDLE : PLAIN;
    }

    @Override
    public int argumentSets() {
        return 1;
    }

    @Override
    public int argumentSet(int step) {
        return 0;
    }

    /** [the model's state, the control's variance and level, sum so far; of log-returns both sums of variances]. */
    @Override
    public <T extends Real<T>> List<T> init(List<T> p) {
        final List<T> start = model.init(p.subList(0, modelSize()));
        final List<T> state = new ArrayList<>(start);
        state.addAll(start);
        state.add(zero(p));
        if (!additive) {
            state.addAll(List.of(zero(p), zero(p)));
        }
        return state;
    }

    private static <T extends Real<T>> T zero(List<T> p) {
        return p.get(0).minus(p.get(0));
    }

    /** [the model's, omega, persistence, strike, its logarithm, today's state of the level, (T - n)/2, weights of squares and returns]. */
    @Override
    public <T extends Real<T>> List<T> arguments(int set, List<T> p) {
        final int own = modelSize();
        final T strike = p.get(own);
        final T half = half(p);
        final List<T> arguments = new ArrayList<>(model.arguments(zero(p).plus(1.0), p.subList(0, own)));
        arguments.addAll(List.of(
                p.get(2),
                p.get(own + 3),
                strike,
                additive ? strike : strike.log(),
                additive ? p.get(0) : p.get(0).log(),
                half,
                p.get(own + 4).times(0.5 * QUADRATIC),
                p.get(own + 5)));
        return arguments;
    }

    private <T extends Real<T>> T half(List<T> p) {
        return p.get(modelSize() + 2).minus(steps).times(0.5);
    }

    @Override
    public <T extends Real<T>> List<T> step(int kind, List<T> state, List<T> shock, List<T> arguments) {
        final List<T> own = arguments.subList(arguments.size() - OWN, arguments.size());
        final List<T> moved = model.step(state.subList(0, 2), shock, arguments.subList(0, arguments.size() - OWN));
        final List<T> next = new ArrayList<>(moved);
        final T variance = state.get(2);
        final T move = variance.sqrt().times(shock.get(0));
        next.add(own.get(0).plus(own.get(1).times(variance)));
        next.add(state.get(3).plus(additive ? move : move.minus(variance.times(0.5))));
        next.add(state.get(4));
        if (!additive) {
            next.add(state.get(5).plus(state.get(0)));
            next.add(state.get(6).plus(variance));
        }
        next.set(4, seen(kind, next, own));
        return next;
    }

    private <T extends Real<T>> T seen(int kind, List<T> moved, List<T> own) {
        final T sum = moved.get(4);
        return switch (kind) {
            case EARLY -> sum.minus(difference(moved, own.get(2), own.get(3)).times(own.get(5)));
            case MIDDLE -> sum.plus(difference(moved, own.get(2), own.get(3))).minus(leadingTerms(moved, own));
            default -> sum;
        };
    }

    private <T extends Real<T>> T leadingTerms(List<T> state, List<T> own) {
        final T start = own.get(4);
        if (additive) {
            return squares(state.get(1).minus(start), state.get(3).minus(start), state)
                    .times(own.get(6));
        }
        final T shocks = state.get(1).minus(start).plus(state.get(5).times(0.5));
        final T controls = state.get(3).minus(start).plus(state.get(6).times(0.5));
        final T variances = state.get(0).minus(state.get(2)).times(0.5);
        final T returns = state.get(1).minus(state.get(3)).minus(variances);
        return squares(shocks, controls, state).times(own.get(6)).plus(returns.times(own.get(7)));
    }

    /** X^2 + h - Z^2 - e. */
    private static <T extends Real<T>> T squares(T shocks, T controls, List<T> state) {
        final T own = shocks.square().plus(state.get(0));
        return own.minus(controls.square().plus(state.get(2)));
    }

    /** The call one step before expiry, less the control's. */
    private <T extends Real<T>> T difference(List<T> state, T strike, T other) {
        return call(state.get(1), state.get(0), strike, other).minus(call(state.get(3), state.get(2), strike, other));
    }

    private <T extends Real<T>> T call(T level, T variance, T strike, T logStrike) {
        final T deviation = variance.sqrt();
        return additive
                ? CallFormula.normal(level.minus(strike), deviation)
                : CallFormula.lognormal(level, deviation, strike, logStrike);
    }

    /** [D, (T - n)/2, strike, its logarithm]. */
    @Override
    public <T extends Real<T>> List<T> endArguments(List<T> p) {
        final int own = modelSize();
        final T strike = p.get(own);
        return List.of(p.get(own + 1), half(p), strike, additive ? strike : strike.log());
    }

    @Override
    public <T extends Real<T>> List<T> payoff(List<T> state, List<T> end) {
        final T late = difference(state, end.get(2), end.get(3)).times(end.get(1));
        return List.of(state.get(4).plus(late).times(end.get(0)));
    }
}
