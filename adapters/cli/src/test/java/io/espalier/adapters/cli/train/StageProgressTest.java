package io.espalier.adapters.cli.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.espalier.surrogate.train.EpochReport;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StageProgressTest {
    private final AtomicLong nanos = new AtomicLong();

    private static EpochReport report(int start, int epoch, double curvature) {
        return new EpochReport(start, 0, epoch, 0.5, 0.25, 0.125, 0.75, curvature);
    }

    @Test
    void aLineSaysEpochsLossesWhatIsLeftOverAndHowLongItTakes() {
        StageProgress progress = new StageProgress("pruned", 1, 10, nanos::get);

        nanos.set(2_000_000_000L);

        assertEquals(
                "pruned: epoch 1/10, loss 0.5000, validation loss 0.2500, R2 of noisy values 0.8750, error of gradients 0.7500,"
                        + " of curvatures 0.3000, 18 s left",
                progress.line(report(0, 1, 0.3)));
    }

    /** Half of one start in 10 s leaves three halves: 30 s. */
    @Test
    void startsInTurnCountTogether() {
        StageProgress progress = new StageProgress("s", 2, 4, nanos::get);
        progress.line(report(0, 1, 0.0));
        nanos.set(10_000_000_000L);

        progress.line(report(0, 2, 0.0));

        assertEquals(30.0, progress.secondsLeft().orElseThrow(), 1e-9);
    }

    /** Epoch 6 is the first here, after 3 s: four are left, 12 s. */
    @Test
    void epochsOfAnotherProcessTookNoTime() {
        StageProgress progress = new StageProgress("s", 1, 10, nanos::get);
        nanos.set(3_000_000_000L);

        progress.line(report(0, 6, 0.0));

        assertEquals(12.0, progress.secondsLeft().orElseThrow(), 1e-9);
    }

    @Test
    void whereNobodyKnowsHowManyEpochsThereAreNoTimeIsForetold() {
        StageProgress progress = new StageProgress("s", 1, 0, nanos::get);

        assertEquals(
                "s: epoch 3, loss 0.5000, validation loss 0.2500, R2 of noisy values 0.8750, error of gradients 0.7500",
                progress.line(report(0, 3, 0.0)));
    }
}
