package io.espalier.adapters.files;

import io.espalier.pricing.label.SamplingLaw;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.GarchMarket.Dynamics;
import io.espalier.surrogate.workflow.FormSpec;
import io.espalier.surrogate.workflow.NetworkSpec.Front;
import java.util.List;
import java.util.Set;

/**
 * What a specification under GARCH gets where it says nothing: what learns a whole smile within a minute on two cores.
 *
 * <p>The numbers are measured; they are here and nowhere else.
 */
final class GarchDefaults {
    private static final int FRESH_ROWS = 1 << 22;

    /** On both sides, so that a range is sampled a tenth wider than it is served. */
    private static final double MARGIN = 0.05;

    private static final List<Integer> ADDITIVE_HIDDEN = List.of(32, 32);
    private static final List<Integer> ADDITIVE_PRUNED = List.of(16, 16);
    private static final List<Integer> LOG_HIDDEN = List.of(32, 32, 32);
    private static final List<Integer> LOG_PRUNED = List.of(20, 20, 20);

    private static final Set<FactorId.Kind> OF_SMILE = Set.of(
            FactorId.Kind.MONEYNESS,
            FactorId.Kind.VARIANCE_RATIO,
            FactorId.Kind.LONG_RUN_VARIANCE,
            FactorId.Kind.PERSISTENCE);

    private GarchDefaults() {}

    /** The defaults of these dynamics over these columns. */
    static SpecDefaults of(Dynamics dynamics, InputColumns columns) {
        boolean additive = dynamics == Dynamics.ADDITIVE;
        boolean smile = OF_SMILE.stream().anyMatch(columns::has);
        return new SpecDefaults(
                smile ? new SamplingLaw.LogUniform() : new SamplingLaw.Uniform(),
                true,
                SpecDefaults.ROWS,
                FRESH_ROWS,
                MARGIN,
                FormSpec.ControlChoice.AUTO,
                Front.none(),
                additive ? ADDITIVE_HIDDEN : LOG_HIDDEN,
                additive ? ADDITIVE_PRUNED : LOG_PRUNED);
    }
}
