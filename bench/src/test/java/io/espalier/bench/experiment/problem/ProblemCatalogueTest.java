package io.espalier.bench.experiment.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Valuation;
import io.espalier.pricing.label.LabelGenerator;
import io.espalier.pricing.label.LabelledSamples;
import io.espalier.pricing.label.SamplingLaw;
import io.espalier.pricing.label.SamplingPlan;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemCatalogueTest {

    static List<NonRidgeProblem> problems() {
        return ProblemCatalogue.all();
    }

    @Test
    void namesAreUniqueAndColumnsAsManyAsTheyShouldBe() {
        List<String> names =
                problems().stream().map(NonRidgeProblem::name).distinct().toList();

        assertEquals(8, names.size());
        assertEquals(
                List.of(3, 3, 10, 10, 6, 4, 5, 4),
                problems().stream().map(problem -> problem.layout().size()).toList());
    }

    @ParameterizedTest
    @MethodSource("problems")
    void theReferenceAnswersInTheMiddleAndAtTheEndsOfBothBoxes(NonRidgeProblem problem) {
        Valuation out = Valuation.withCurvature(problem.layout());
        double[] middle = problem.instrument().read(problem.layout());
        for (int j = 0; j < middle.length; j++) {
            double centre = 0.5 * (problem.served().low()[j] + problem.served().high()[j]);
            assertEquals(centre, middle[j], 1e-15);
        }
        for (double[] x : List.of(
                middle,
                problem.served().low(),
                problem.served().high(),
                problem.training().low(),
                problem.training().high())) {
            assertTrue(problem.reference().tryPrice(x, out));
            assertTrue(Double.isFinite(out.value()) && out.hasCurvature());
            for (int j = 0; j < x.length; j++) {
                assertTrue(out.hasGradient(j));
            }
        }
    }

    /** Derivatives where the payment does not jump: those of a smooth stand-in have a bias that is meant. */
    @ParameterizedTest
    @MethodSource("problems")
    void labelsFromTheTrainingBoxMeanWhatTheReferenceSays(NonRidgeProblem problem) {
        SamplingPlan plan =
                new SamplingPlan(problem.layout(), problem.training(), new SamplingLaw.Uniform(), 1000, 1, true, 3L);
        LabelledSamples samples = new LabelGenerator(problem.instrument()).generate(plan, 1);

        LabelledMeans.assertUnbiased(
                samples, problem.reference(), !problem.instrument().product().jumps());
    }

    /** Volatilities in their shape make deviations of 0.1 and 0.4 at the ends of their level's box. */
    @Test
    void theBasketUnderTheBarrierHasTheDeviationsThatWereMeant() {
        NonRidgeProblem problem = ProblemCatalogue.downAndOutCall();

        assertEquals(0.1, deviation(problem, problem.served().low()), 1e-15);
        assertEquals(0.4, deviation(problem, problem.served().high()), 1e-15);
    }

    private static double deviation(NonRidgeProblem problem, double[] x) {
        var market = problem.instrument().with(problem.layout(), x).market();
        double[] weights = problem.instrument().product().weights();
        double variance = 0.0;
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < weights.length; j++) {
                variance += weights[i]
                        * market.vols()[i]
                        * weights[j]
                        * market.vols()[j]
                        * market.correlation().get(i, j);
            }
        }
        return Math.sqrt(variance);
    }

    @Test
    void aTrainingBoxThatMissesPointsOfTheServedIsRefused() {
        NonRidgeProblem fine = ProblemCatalogue.bestOfCall();

        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> new NonRidgeProblem(
                                fine.name(),
                                fine.instrument(),
                                fine.layout(),
                                fine.training(),
                                fine.served(),
                                fine.reference(),
                                false,
                                List.of(8)))
                .getMessage();

        assertTrue(message.startsWith("the training box must hold the served one: training="), message);
    }
}
