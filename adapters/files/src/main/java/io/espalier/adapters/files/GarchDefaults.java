package io.espalier.adapters.files;

import io.espalier.pricing.label.SamplingLaw;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.GarchMarket.Dynamics;
import io.espalier.surrogate.train.LossPlan;
import io.espalier.surrogate.workflow.FormSpec;
import io.espalier.surrogate.workflow.NetworkSpec.Front;
import io.espalier.surrogate.workflow.TrainingSpec.Effort;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a specification under GARCH gets where it says nothing: what learns a whole smile within a minute on two cores.
 *
 * <p>The numbers are measured; they are here and nowhere else.
 */
final class GarchDefaults {
    private static final int SMILE_ROWS = 1 << 21;
    /** A label is mostly noise: of fewer rows nothing is learnt. */
    private static final int PLAIN_ROWS = 1 << 20;

    private static final int FRESH_ROWS = 1 << 22;

    private static final int EPOCHS = 12;
    private static final int BATCH = 1024;
    private static final double RATE = 0.01;

    /** On both sides, so that a range is sampled 6 % wider than it is served. */
    private static final double MARGIN = 0.03;

    private static final List<Integer> ADDITIVE_HIDDEN = List.of(32, 32);
    private static final List<Integer> ADDITIVE_PRUNED = List.of(20, 20);
    private static final List<Integer> LOG_HIDDEN = List.of(32, 32, 32);
    private static final List<Integer> LOG_PRUNED = List.of(20, 20, 20);

    private static final Set<FactorId.Kind> OF_SMILE = Set.of(
            FactorId.Kind.MONEYNESS,
            FactorId.Kind.VARIANCE_RATIO,
            FactorId.Kind.LONG_RUN_VARIANCE,
            FactorId.Kind.PERSISTENCE);

    private GarchDefaults() {}

    private static Effort effort() {
        return new Effort(
                OptionalInt.of(EPOCHS), OptionalInt.of(BATCH), OptionalDouble.of(RATE), OptionalInt.empty(), 0);
    }

    /** The defaults of these dynamics over these columns. */
    static SpecDefaults of(Dynamics dynamics, InputColumns columns) {
        boolean additive = dynamics == Dynamics.ADDITIVE;
        boolean smile = OF_SMILE.stream().anyMatch(columns::has);
        return new SpecDefaults(
                smile ? new SamplingLaw.LogUniform() : new SamplingLaw.Uniform(),
                false,
                smile ? SMILE_ROWS : PLAIN_ROWS,
                FRESH_ROWS,
                MARGIN,
                FormSpec.ControlChoice.AUTO,
                Front.none(),
                additive ? ADDITIVE_HIDDEN : LOG_HIDDEN,
                additive ? ADDITIVE_PRUNED : LOG_PRUNED,
                LossPlan.Scaling.PER_INPUT,
                smile ? effort() : Effort.chosen());
    }
}
