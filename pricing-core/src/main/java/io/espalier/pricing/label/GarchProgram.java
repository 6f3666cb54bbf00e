package io.espalier.pricing.label;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.Reversion;
import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.emit.PathCompiler;
import io.espalier.pricing.emit.PathKernels;
import io.espalier.pricing.engine.MatchedTerms;
import io.espalier.pricing.engine.PathInputs;
import io.espalier.pricing.engine.SmilePaths;
import io.espalier.pricing.graph.Activity;
import io.espalier.pricing.graph.Order;
import io.espalier.pricing.graph.Shape;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;

/**
 * What is simulated for rows of a European option under GARCH, compiled once per expiry; blocks of all threads share it.
 *
 * <p>A label is the difference to the closed form with matched variance, simulated, plus that closed form.
 */
final class GarchProgram {
    private final GarchInstrument base;
    private final SamplingPlan plan;
    private final GarchExpiries expiries;
    private final Map<Integer, PathKernels> kernels = new HashMap<>();

    /** @throws IllegalArgumentException if it is no plain call, put or straddle under additive or log GARCH, or T does not fit */
    GarchProgram(GarchInstrument base, SamplingPlan plan, PathCompiler compiler, Order order) {
        this.base = base;
        this.plan = plan;
        type();
        base.read(plan.layout());
        requireReverting();
        this.expiries = new GarchExpiries(plan, base.product().expiry());
        for (int steps : expiries.distinct()) {
            final SmilePaths paths = new SmilePaths(base.market().dynamics(), steps);
            final Shape shape = Shape.of(paths);
            final Activity all = Activity.all(shape.states(), shape.arguments(), shape.endArguments());
            kernels.put(steps, compiler.compilePerLane(paths, all, order));
        }
    }

    private PayoffType type() {
        if (base.product() instanceof BasketOption option
                && option.smoothing().isEmpty()
                && option.type() != PayoffType.DIGITAL_CALL
                && option.type() != PayoffType.DIGITAL_PUT
                && option.weights()[0] == 1.0) {
            return option.type();
        }
        throw new IllegalArgumentException("labels under GARCH are made of a call, put or straddle of weight 1: type="
                + base.product().label() + ", weight=" + base.product().weights()[0]);
    }

    /** The closed form beside the paths takes powers of the persistence and divides by 1 less it. */
    private void requireReverting() {
        final Reversion reached = Reversion.of(base.market(), plan.layout(), plan.box());
        if (!reached.holds()) {
            throw new IllegalArgumentException("the variance must revert all over the box, 0 < persistence <= 1 - "
                    + Reversion.CLOSEST + ", beta >= 0: " + reached + ", columns=" + plan.layout());
        }
        final double[] low = base.read(plan.layout());
        for (int j = 0; j < low.length; j++) {
            low[j] = plan.layout().factor(j).kind().isNonNegative() ? plan.box().low()[j] : low[j];
        }
        final GarchMarket lowest = base.with(plan.layout(), low).market();
        if (!(lowest.h1() > 0.0 && lowest.omega() + lowest.beta() > 0.0)) {
            throw new IllegalArgumentException("a path's variance must be > 0 all over the box: lowest h1="
                    + lowest.h1() + ", omega=" + lowest.omega() + ", beta=" + lowest.beta());
        }
    }

    SamplingPlan plan() {
        return plan;
    }

    FactorLayout layout() {
        return plan.layout();
    }

    GarchInstrument base() {
        return base;
    }

    GarchExpiries expiries() {
        return expiries;
    }

    int column(FactorId.Kind kind) {
        return plan.layout().columnOf(FactorId.of(kind));
    }

    PathKernels kernels(int steps) {
        return kernels.get(steps);
    }

    SmilePaths paths(int steps) {
        return new SmilePaths(base.market().dynamics(), steps);
    }

    /** What the paths of a block are made from, and the closed form beside them. */
    <T extends Real<T>> Inputs<T> inputs(int steps, List<T> columns, DoubleFunction<T> constant) {
        final var numbers = base.parameters(plan.layout(), columns, constant);
        final T closed = MatchedTerms.of(base.market(), numbers)
                .value(type(), base.market().isAdditive())
                .times(notional());
        return new Inputs<>(PathInputs.of(paths(steps), SmilePaths.parameters(base, numbers)), closed);
    }

    /** What a simulated difference counts: both legs of a straddle have it. */
    double multiple() {
        return type() == PayoffType.STRADDLE ? 2.0 * notional() : notional();
    }

    private double notional() {
        return base.product().notional();
    }

    /** Inputs of paths, and the closed form. */
    record Inputs<T extends Real<T>>(PathInputs<T> paths, T closed) {}
}
