package io.espalier.bench.experiment.deltamin;

import io.espalier.bench.experiment.Limit;
import java.util.List;
import java.util.Optional;

/**
 * What a run came to.
 *
 * @param sweeps in the plan's order
 * @param updates figure 1; empty where it was not asked for
 * @param rolling figure 8, by horizon; empty where it was not asked for
 */
public record DeltaMinFindings(List<SweepResult> sweeps, List<UpdateCurve> updates, List<RollingForecast> rolling) {

    /** What acceptance asks. */
    public List<Limit> limits() {
        return sweeps.stream().map(SweepResult::limit).flatMap(Optional::stream).toList();
    }
}
