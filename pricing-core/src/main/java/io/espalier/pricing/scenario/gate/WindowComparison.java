package io.espalier.pricing.scenario.gate;

import io.espalier.pricing.random.NormalSource;
import io.espalier.pricing.scenario.ReturnHistory;
import io.espalier.pricing.scenario.SeriesScale;
import java.util.List;

/** Generated windows against those held out, by the discrepancy, and against what two halves of the history differ by. */
final class WindowComparison {
    /** More windows of history, or of a generator, would cost time and say little more. */
    private static final int MOST_STARTS = 2500;

    static final int GENERATED = 1500;

    private final SeriesScale scales;
    private final double[][] test;
    private final Discrepancy discrepancy;
    private final double withinTest;
    private final double floor;
    private final double limit;

    WindowComparison(HoldOut holdOut, SeriesScale scales, GatePlan plan, NormalSource source) {
        this.scales = scales;
        final int days = holdOut.training().days() + holdOut.test().days();
        final int step = Math.max(1, Math.round((float) days / MOST_STARTS));
        this.test = rows(holdOut.test().windows(plan.windowDays(), step));
        this.discrepancy = new Discrepancy(test);
        this.withinTest = discrepancy.within(test);
        final RealFloor halves = new RealFloor(
                discrepancy,
                blocks(holdOut.training(), plan.windowDays(), step),
                blocks(holdOut.test(), plan.windowDays(), step));
        this.floor = halves.asDealt();
        this.limit = Math.max(halves.quantile(plan.significance(), source), 0.0) + plan.discrepancyTolerance();
    }

    private double[][] rows(List<double[][]> windows) {
        return windows.stream().map(scales::row).toArray(double[][]::new);
    }

    private List<double[][]> blocks(ReturnHistory part, int windowDays, int step) {
        return part.stretches().stream()
                .map(block -> rows(part.over(List.<double[][]>of(block)).windows(windowDays, step)))
                .toList();
    }

    /** Of these windows, {@code [day][series]} each, the first {@link #GENERATED}. */
    Criterion judge(List<double[][]> windows) {
        final double[][] generated = rows(windows.subList(0, Math.min(GENERATED, windows.size())));
        final double measured = Discrepancy.of(
                discrepancy.within(generated),
                generated.length,
                withinTest,
                test.length,
                discrepancy.across(generated, test));
        return Criterion.atMost(
                ScenarioGate.DISCREPANCY,
                "all windows",
                measured,
                limit,
                "training against hold-out: " + Rounded.text(floor));
    }
}
