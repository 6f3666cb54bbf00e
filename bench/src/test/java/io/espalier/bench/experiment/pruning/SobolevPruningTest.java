package io.espalier.bench.experiment.pruning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.bench.experiment.Limit;
import io.espalier.surrogate.certify.OutputFit;
import io.espalier.surrogate.certify.ValidationReport;
import io.espalier.surrogate.workflow.PruningSpec;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SobolevPruningTest {
    private static final List<Integer> TARGET = List.of(3, 3, 1, 2, 2, 2);

    private static PruningTable table;

    @BeforeAll
    static void measure() {
        table = TinyTable.of(2);
    }

    @Test
    void everyStageIsMeasuredWithTheSameBitsOnAnyNumberOfThreads() {
        PruningTable alone = TinyTable.of(1);

        assertEquals(
                EnumSet.allOf(TableStage.class),
                table.rows().stream()
                        .map(TableRow::stage)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(TableStage.class))));
        for (TableRow row : table.rows()) {
            assertEquals(
                    List.of(5L), table.cells(row).stream().map(TableCell::seed).toList());
            for (TableOutput output : TableOutput.values()) {
                assertEquals(alone.r2(row, output), table.r2(row, output), row.toString());
            }
        }
    }

    @Test
    void stagesHaveThePapersShapes() {
        assertEquals(List.of(3, 3, 3, 2, 2, 2), hidden(PruningSpec.Method.RANDOM, TableStage.HALF_CUT));
        assertEquals(TARGET, hidden(PruningSpec.Method.IASA, TableStage.LAST_CUT));
        assertEquals(TARGET, hidden(PruningSpec.Method.SALIENCE, TableStage.FROM_REFERENCE));
        assertEquals(List.of(3, 3, 1), hidden(PruningSpec.Method.IASA, TableStage.LAYERS_CUT));
        assertEquals(List.of(3, 3, 1), hidden(PruningSpec.Method.NONE, TableStage.SHORT_RANDOM_SECOND));
    }

    @Test
    void everyBasketHasASeedOfItsOwn() {
        SobolevPruningPlan plan = SobolevPruningPlan.full(7L, 1).withSeeds(3).withRows(1 << 16);

        assertEquals(List.of(7L, 8L, 9L), plan.everySeed().boxed().toList());
        // A sixteenth of the rows, each gone through as often.
        assertEquals(
                SobolevPruningPlan.full(7L, 1).seen().last() / 16, plan.seen().last());
    }

    private static List<Integer> hidden(PruningSpec.Method ranking, TableStage stage) {
        return table.cells(new TableRow(Setting.FRONT, ranking, stage))
                .get(0)
                .network()
                .hiddenSizes();
    }

    @Test
    void aClaimHoldsWhereTheBetterNetworkLeavesLessThanHalf() {
        List<TableCell> cells = new ArrayList<>();
        for (PruningSpec.Method ranking : PruningSpec.Method.values()) {
            for (TableStage stage : TableStage.values()) {
                boolean taughtByNetwork = stage == TableStage.FROM_NETWORK;
                cells.add(cell(ranking, stage, taughtByNetwork ? 0.9 : stage == TableStage.OVERSIZED ? 0.79 : 0.8));
            }
        }

        List<Claim> claims = Claim.of(new PruningTable(SobolevPruningPlan.brief(1L, 1), cells));

        assertTrue(holds(claims, "deltas surpass"));
        assertFalse(holds(claims, "the reference teaches better"));
        assertFalse(holds(claims, "pruning loses deltas"));
        assertTrue(holds(claims, "second order is not needed"));
    }

    private static TableCell cell(PruningSpec.Method ranking, TableStage stage, double r2) {
        List<OutputFit> outputs = List.of(output("value", r2), output("deltas", r2), output("gamma", r2));
        return new TableCell(
                new TableRow(Setting.FRONT, ranking, stage), 1L, null, new ValidationReport(1, 0, 1L, outputs), 1.0);
    }

    private static OutputFit output(String name, double r2) {
        return new OutputFit(name, 1L, r2, 0.0, 0.0, 0.0);
    }

    private static boolean holds(List<Claim> claims, String words) {
        return claims.stream()
                .filter(claim -> claim.said().contains(words))
                .findFirst()
                .orElseThrow()
                .holds();
    }

    @Test
    void refusesPlansWithoutWork() {
        assertThrows(IllegalArgumentException.class, () -> SobolevPruningPlan.brief(1L, 0));
        assertThrows(IllegalArgumentException.class, () -> SobolevPruningPlan.full(1L, 1)
                .withSeeds(0));
        assertThrows(IllegalArgumentException.class, () -> SobolevPruningPlan.full(1L, 1)
                .withRows(1));
    }

    /** What the project set itself for the median of five baskets; here one that nothing was chosen on. */
    @Test
    @Tag("training")
    void aPrunedBasketIsRightInValueDeltasAndGamma() {
        SobolevPruningPlan plan = SobolevPruningPlan.full(90_211L, 2).withSeeds(1);

        List<TableCell> cells =
                new BasketRun(plan, Setting.FRONT, plan.firstSeed(), cell -> {}).run(SobolevPruning.RIVALS);

        List<Limit> limits = TableLimits.of(new PruningTable(plan, cells));
        limits.forEach(limit -> System.out.printf("%s: %.2e%n", limit.what(), limit.figure()));
        assertEquals(9, limits.size());
        limits.forEach(limit -> assertTrue(limit.held(), limit::toString));
    }
}
