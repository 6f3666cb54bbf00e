package io.espalier.bench.experiment.ridgegradients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.bench.experiment.Limit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RidgeGradientsStudyTest {
    private static final List<SineCase> ASKED = List.of(SineCase.of(0.0, 0.0), SineCase.raised());

    private static final List<PutArm> PUT_ARMS = List.of(PutArm.values());

    private static RidgeGradientsReport run(RidgeGradientsPlan plan) {
        return new RidgeGradientsStudy(plan, line -> {}).run();
    }

    private static RidgeGradientsPlan tiny(int threads) {
        return TinyStudy.plan(threads);
    }

    /** Acceptance, in the short form. */
    @Test
    @Tag("training")
    void theShortFormHoldsItsLimits() {
        RidgeGradientsReport report = run(RidgeGradientsPlan.brief(3L, 2));

        List<Limit> limits = RidgeGradientsLimits.of(report);
        assertEquals(13, limits.size());
        limits.forEach(limit -> assertTrue(limit.held(), limit::toString));
        assertEquals(report.put().tree(), report.put().best(), 0.01);
    }

    /**
     * The sine's part of the limits, 1000 draws; a few of each size, for which an improvement's deviation over draws is about as large as
     * itself.
     */
    @Test
    void theSineHoldsItsLimits() {
        List<SineArm> arms = List.of(SineArm.RIDGE, SineArm.RIDGE_GRADIENTS, SineArm.STACKED, SineArm.PRINTED);
        RidgeGradientsReport report =
                run(new RidgeGradientsPlan(ASKED, arms, 1000, 60, List.of(0.0), List.of(), List.of(), 2, 2, 3L, 2));

        RidgeGradientsLimits.of(report).forEach(limit -> assertTrue(limit.held(), limit::toString));
        for (SineCase seen : ASKED) {
            assertTrue(report.sine(seen).improvement(SineArm.PRINTED) < -0.3, seen.label());
        }
    }

    /** Four sets of paths: slopes gain several times the deviation of a mean. */
    @Test
    void slopesSaveThePutsExercise() {
        RidgeGradientsPlan plan = new RidgeGradientsPlan(
                ASKED, List.of(SineArm.RIDGE), 2, 2, List.of(), List.of(200), PUT_ARMS, 4, 4096, 3L, 2);

        List<PutRow> rows = new PutTrials(plan).rows(200);

        PutReport put = new PutReport(4.4779, Double.NaN, rows);
        double ordinary = put.value(200, PutArm.LEAST_SQUARES);
        assertTrue(put.value(200, PutArm.STACKED) > ordinary + 0.03, rows::toString);
        assertTrue(put.value(200, PutArm.CROSS_VALIDATED) > ordinary + 0.03, rows::toString);
        for (PutRow row : rows) {
            assertTrue(row.value() < 4.4779 + 0.02 && row.inSample() > row.value(), row::toString);
        }
    }

    @Test
    void anyNumberOfThreadsGivesTheSameFigures() {
        RidgeGradientsReport one = run(tiny(1));
        RidgeGradientsReport three = run(tiny(3));

        assertEquals(one.sine(), three.sine());
        assertEquals(one.slopes(), three.slopes());
        assertEquals(one.sweeps(), three.sweeps());
        assertEquals(one.put(), three.put());
    }

    @Test
    void claimsSayWhatWasFound() {
        List<RidgeClaim> claims = RidgeClaims.of(run(tiny(2)));

        assertEquals(7, claims.size());
        assertEquals(RidgeClaim.Verdict.NOT, claims.get(2).verdict(), claims.get(2)::toString);
        assertEquals(RidgeClaim.Verdict.NOT, claims.get(3).verdict(), claims.get(3)::toString);
    }

    @Test
    void nothingToDoIsRefused() {
        List<SineArm> arms = List.of(SineArm.RIDGE);
        List<int[]> wrong =
                new ArrayList<>(List.of(new int[] {1, 2, 2, 1}, new int[] {2, 1, 2, 1}, new int[] {2, 2, 1, 1}));
        wrong.add(new int[] {2, 2, 2, 0});
        for (int[] n : wrong) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new RidgeGradientsPlan(
                            ASKED, arms, n[0], n[1], List.of(), List.of(), PUT_ARMS, n[2], 2, 1L, n[3]));
        }
        IllegalArgumentException odd = assertThrows(
                IllegalArgumentException.class,
                () -> new RidgeGradientsPlan(ASKED, arms, 2, 2, List.of(), List.of(501), PUT_ARMS, 2, 2, 1L, 1));
        assertTrue(odd.getMessage().endsWith("paths=501"), odd.getMessage());
    }
}
