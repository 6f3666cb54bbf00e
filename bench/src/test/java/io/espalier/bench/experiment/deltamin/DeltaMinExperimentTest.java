package io.espalier.bench.experiment.deltamin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.bench.experiment.Limit;
import io.espalier.bench.experiment.PointErrors;
import io.espalier.bench.experiment.TanhFit;
import io.espalier.bench.experiment.garchbed.ForecastBox;
import io.espalier.pricing.math.Moments;
import io.espalier.surrogate.form.Examples;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Layer;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.select.Arm;
import io.espalier.surrogate.select.DeltaMin;
import io.espalier.surrogate.select.SizeErrors;
import io.espalier.surrogate.train.LossPlan;
import io.espalier.surrogate.train.LossPlan.Scaling;
import io.espalier.surrogate.train.RateSchedule;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DeltaMinExperimentTest {
    private static final Sweep TINY = new Sweep(new CosineSimulator(5), 30, Scaling.GLOBAL, List.of(2, 3), 2, 20, 0.2);

    private static double[] returns() {
        return new Random(5).doubles(200, -2.0, 2.0).toArray();
    }

    private static SweepResult result(Sweep sweep, SizeErrors... sizes) {
        return new SweepResult(sweep, new DeltaMin(List.of(sizes)), List.of(), 0.0);
    }

    private static SizeErrors errors(int size, double plain, double withGradients) {
        return new SizeErrors(size, List.of(plain), List.of(withGradients));
    }

    /** What acceptance asks, and what the notes found: errors fall to the grid's edge, where no bound can be. */
    @Test
    @Tag("training")
    void gradientsLeaveLessThanHalfOfTheErrorAndNoBoundIsInsideTheGrid() {
        DeltaMinPlan plan = DeltaMinPlan.brief(returns(), "uniform", 1L, 2);

        SweepResult found =
                new DeltaMinExperiment(plan, result -> {}).run().sweeps().get(0);

        Limit limit = found.limit().orElseThrow();
        assertTrue(limit.held(), limit::toString);
        assertEquals("NO_BOUND", found.errors().robustBound().label());
        assertTrue(found.isAtEdge(Arm.PLAIN));
        assertTrue(found.isAtEdge(Arm.GRADIENTS));
    }

    @Test
    void figuresAreTheSameOnAnyNumberOfThreads() {
        SweepResult one = new SweepTraining(TINY, 4L).run(1);
        SweepResult three = new SweepTraining(TINY, 4L).run(3);

        assertEquals(one.errors(), three.errors());
        assertEquals(one.correlations(), three.correlations());
    }

    /** Both ways of a draw, at any width, have its points and its first weights; all are judged by the same clean points. */
    @Test
    void networksOfADrawShareItsPointsAndItsFirstWeights() {
        DeltaMin found = new SweepTraining(TINY, 4L).run(2).errors();

        TanhFit fit = new TanhFit(TINY.steps(), new RateSchedule.Cosine(SweepTraining.PEAK_RATE));
        Examples test = TINY.process().examples(SweepTraining.TEST_POINTS, SweepTraining.TEST_SEED);
        for (SizeErrors size : found.sizes()) {
            List<Integer> hidden = Collections.nCopies(4, size.size());
            for (int draw = 0; draw < 2; draw++) {
                Examples points = SweepTraining.learnt(TINY, 4L + draw);
                for (Arm arm : Arm.values()) {
                    LossPlan loss = arm == Arm.PLAIN ? LossPlan.values() : TanhFit.halfGradients(Scaling.GLOBAL, 2);
                    assertEquals(
                            PointErrors.of(fit.train(points, hidden, loss, 4L + draw), test)
                                    .rmse(),
                            size.of(arm).get(draw));
                }
            }
        }
    }

    /** In deviations of the values; the deviation of 5000 normal numbers errs by a hundredth. */
    @Test
    void noiseIsOnValuesAlone() {
        Sweep noisy = new Sweep(new CosineSimulator(5), 5000, Scaling.GLOBAL, List.of(2), 1, 1, 0.2);
        Examples clean = noisy.process().examples(5000, 9L);

        Examples learnt = SweepTraining.learnt(noisy, 9L);

        assertArrayEquals(clean.x(), learnt.x());
        assertArrayEquals(clean.dy(), learnt.dy());
        Moments values = new Moments();
        values.add(clean.y(), 5000);
        Moments noise = new Moments();
        noise.add(
                IntStream.range(0, 5000)
                        .mapToDouble(i -> learnt.y()[i] - clean.y()[i])
                        .toArray(),
                5000);
        assertEquals(0.2, Math.sqrt(noise.variance() / values.variance()), 4.0 * 0.2 * 0.01);
        assertEquals(0.0, noise.mean(), 4.0 * noise.standardError());
    }

    /** Eq. 4 at alpha = 0.5: of n inputs the shares are 1 and lambda n. */
    @Test
    void valuesAndGradientsCountAlike() {
        assertEquals(1.0, TanhFit.halfGradients(Scaling.GLOBAL, 4).gradientWeight() * 4.0);
    }

    @Test
    void theBestConstantErrsByOneDeviation() {
        Examples test = new CosineSimulator(5).examples(100, 3L);
        double mean = Arrays.stream(test.y()).average().orElseThrow();
        Network constant =
                new Network(List.of(new Layer(new double[][] {{0.0, 0.0}}, new double[] {mean}, Activation.IDENTITY)));

        PointErrors errors = PointErrors.of(constant, test);

        assertEquals(1.0, errors.rmse(), 1e-12);
        assertTrue(Double.isNaN(errors.pearson()));
    }

    /** Plain errors are equal, so that two nodes are best; the bounds of the two draws are 2 and 4, and neither is below. */
    @Test
    void aBoundAtTheBestSizeIsNotBelowIt() {
        SweepResult both = result(
                TINY,
                new SizeErrors(2, List.of(1.0, 1.0), List.of(0.9, 0.5)),
                new SizeErrors(4, List.of(1.0, 1.0), List.of(0.5, 0.8)));
        SweepResult half = result(
                TINY,
                new SizeErrors(2, List.of(1.0, 1.0), List.of(0.9, 0.5)),
                new SizeErrors(4, List.of(0.9, 0.9), List.of(0.5, 0.8)));

        assertEquals(1.0, both.shareOfSingleDraws());
        assertEquals(0.5, half.shareOfSingleDraws());
    }

    /** Before the sweeps, which take minutes. */
    @Test
    void figureEightsDaysMustHaveTheirPast() {
        double[] random = new Random(5).doubles(219, -2.0, 2.0).toArray();
        assertEquals(20, DeltaMinPlan.full(random, "uniform", 1L, 1).days());
        Arrays.fill(random, 10, 210, 0.1);
        String still = assertThrows(IllegalArgumentException.class, () -> DeltaMinPlan.full(random, "still", 1L, 1))
                .getMessage();
        assertEquals("the 200 returns before a day must vary: day=10, all are 0.1", still);

        String said = assertThrows(
                        IllegalArgumentException.class, () -> DeltaMinPlan.full(new double[218], "zero", 1L, 1))
                .getMessage();
        assertEquals("each day needs 200 returns before it: days=20, returns=218", said);
    }

    @Test
    void aBoundBelowTheBestSizeFailsAndOneAtTheEdgeRulesNothingOut() {
        assertEquals(
                SweepResult.Finding.FAILS,
                result(TINY, errors(2, 0.5, 0.49), errors(8, 0.2, 0.1)).finding());
        assertEquals(
                SweepResult.Finding.EMPTY,
                result(TINY, errors(2, 0.5, 0.2), errors(8, 0.2, 0.1)).finding());
        assertEquals(
                SweepResult.Finding.HOLDS,
                result(TINY, errors(2, 0.5, 0.2), errors(8, 0.2, 0.1), errors(16, 0.3, 0.1))
                        .finding());
    }

    @Test
    void onlyTheSweepThatAcceptanceAsksAboutHasALimit() {
        GarchProcess garch = new GarchProcess(new ForecastBox(returns()), 1);
        Sweep asked = new Sweep(garch, 100, Scaling.GLOBAL, List.of(16), 1, 20, 0.0);

        assertEquals(
                0.5, result(asked, errors(16, 0.2, 0.1)).limit().orElseThrow().figure());
        assertTrue(result(asked, errors(8, 0.2, 0.1)).limit().isEmpty());
        assertTrue(result(TINY, errors(16, 0.2, 0.1)).limit().isEmpty());
    }

    @Test
    void everyRowOfThePapersTableKeepsItsClaim() {
        assertEquals(13, PaperTable2.rows().size());
        PaperTable2.rows().forEach(row -> assertTrue(row.best() <= row.bound(), row::toString));
    }

    @Test
    void sweepsWithoutWorkAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> TINY.withDraws(0));
        assertThrows(IllegalArgumentException.class, () -> TINY.withDraws(100_000_000));
        assertThrows(IllegalArgumentException.class, () -> DeltaMinPlan.brief(returns(), "uniform", 1L, 0));
    }
}
