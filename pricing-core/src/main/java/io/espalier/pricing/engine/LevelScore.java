package io.espalier.pricing.engine;

import io.espalier.pricing.ad.Adjoint;
import io.espalier.pricing.ad.Tape;
import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.model.GaussianModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The score of a simulation's first step: for a direction d of today's levels, weights c of that step's normals z with
 * d/de E f(x + e d) = E[f c.z], f the present value along the path.
 *
 * <p>c is that of the basket sum where nothing else matters: shorter, so less noisy, and there for singular correlations too. It is
 * written over {@link Real}, so that parameters may differ from lane to lane and f c.z may be differentiated to them. Infinite or NaN
 * where the first step has no variance. Immutable.
 */
public final class LevelScore {
    private final SimulatedInstrument program;
    private final GaussianModel model;
    private final boolean ofBasket;

    /** @throws IllegalArgumentException if the levels have no score, or what is paid depends on today's directly */
    public LevelScore(SimulatedInstrument program) {
        fault(program).ifPresent(fault -> {
            throw new IllegalArgumentException(fault);
        });
        this.program = program;
        this.model = (GaussianModel) program.model();
        this.ofBasket = isOfBasket(program, model);
    }

    /** The score, where there is one. */
    static Optional<LevelScore> find(SimulatedInstrument program) {
        return fault(program).isPresent() ? Optional.empty() : Optional.of(new LevelScore(program));
    }

    private static Optional<String> fault(SimulatedInstrument program) {
        final String product = "product=" + program.payers().differentiated().label();
        if (!(program.model() instanceof GaussianModel gaussian)) {
            return Optional.of("levels must be normal after a step to have a score: " + product);
        }
        if (!isOfBasket(program, gaussian) && !gaussian.hasLevelScore()) {
            return Optional.of(
                    "a product on more than one basket sum needs a regular correlation for the score of its levels: "
                            + product + ", underlyings=" + program.instrument().size() + ", rank=" + gaussian.shocks());
        }
        return dependsOnTodaysLevels(program)
                ? Optional.of(
                        "a score misses what is paid on today's levels directly, not through those after the first step: "
                                + product)
                : Optional.empty();
    }

    private static boolean isOfBasket(SimulatedInstrument program, GaussianModel model) {
        return program.payers().differentiated().isOnBasketSum() && (program.steps() == 1 || model.keepsBaskets());
    }

    private static boolean dependsOnTodaysLevels(SimulatedInstrument program) {
        final Tape tape = new Tape(1);
        final FactorLayout factors = program.factors();
        final double[] values = program.instrument().read(factors);
        final List<Adjoint> p = IntStream.range(0, values.length)
                .mapToObj(k -> factors.factor(k).isLevel() ? tape.input(values[k]) : tape.constant(values[k]))
                .toList();
        final List<Adjoint> inputs = PathInputs.of(program, p).flat();
        return inputs.subList(program.modelStates(), inputs.size()).stream().anyMatch(Adjoint::isActive);
    }

    /** Whether it is that of the basket sum: then a direction's score times one slope is another's times the first slope. */
    public boolean isOfBasket() {
        return ofBasket;
    }

    /**
     * c, one entry per normal of the first step.
     *
     * @param direction one entry per underlying
     * @param inputs what the program made of its parameters
     */
    public <T extends Real<T>> List<T> weights(List<T> direction, PathInputs<T> inputs) {
        final List<T> arguments = program.modelArguments(inputs.arguments().get(program.argumentSet(0)));
        return ofBasket
                ? model.basketScore(program.payers().differentiated().weights(), direction, arguments)
                : model.levelScore(direction, arguments);
    }
}
