package io.espalier.surrogate.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.label.SamplingLaw;
import io.espalier.pricing.label.SamplingPlan;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.AsianOption;
import io.espalier.pricing.product.BarrierOption;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.ExtremeOption;
import io.espalier.pricing.product.Monitoring;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.Product;
import io.espalier.pricing.product.PutCall;
import io.espalier.pricing.product.Schedule;
import io.espalier.surrogate.certify.ValidationReport;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.train.LossPlan;
import io.espalier.surrogate.train.Regularisation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The way from specification to surrogate with products that are no function of one direction. */
class ProductsTrainingTest {
    private static final FactorId T = FactorId.of(FactorId.Kind.EXPIRY);

    private static Instrument instrument(Product product) {
        return new Instrument(
                MarketData.ofForwards(
                        new double[] {1.0, 1.0},
                        new double[] {0.2, 0.3},
                        new Correlation(new double[][] {{1.0, 0.4}, {0.4, 1.0}}),
                        0.0),
                product);
    }

    private static ExtremeOption worstOfPut() {
        return new ExtremeOption(ExtremeOption.Extreme.WORST, PutCall.PUT, 1.0, 1.0, new double[] {1.0, 1.0}, 1.0);
    }

    private static SurrogateSpec spec(
            Instrument instrument,
            FactorLayout layout,
            double[] low,
            double[] high,
            boolean fresh,
            TrainingSpec training) {
        Box box = new Box(low, high);
        return new SurrogateSpec(
                instrument,
                new SamplingPlan(layout, box, new SamplingLaw.Uniform(), 1 << 18, 1, true, 3),
                box,
                fresh,
                LabelSpec.auto(),
                FormSpec.auto(),
                new NetworkSpec(List.of(), Activation.SILU, NetworkSpec.Front.auto()),
                training,
                new PruningSpec(PruningSpec.Method.NONE, Optional.empty()),
                3,
                "test");
    }

    private static FactorLayout forwards(FactorId... more) {
        return new FactorLayout(Stream.concat(Stream.of(FactorId.forward(0), FactorId.forward(1)), Stream.of(more))
                .toList());
    }

    private static TrainedSurrogate train(SurrogateSpec spec) {
        return new SurrogateTraining(spec, 2, WorkflowListener.silent()).run("test");
    }

    private static ValidationReport fitOf(TrainedSurrogate trained) {
        return trained.stages().get(trained.stages().size() - 1).fit();
    }

    /** Two directions: 32-32 nodes by default, rows drawn while training, held against the closed form of two assets. */
    @Test
    @Tag("training")
    void worstOfTwoIsLearntInValueDeltaAndGamma() {
        TrainedSurrogate trained = train(spec(
                instrument(worstOfPut()),
                forwards(),
                new double[] {0.5, 0.5},
                new double[] {1.5, 1.5},
                true,
                TrainingSpec.of(2)));

        ValidationReport fit = fitOf(trained);
        assertEquals(List.of(32, 32), trained.surrogate().network().hiddenSizes());
        assertEquals("closed", trained.surrogate().certificate().reference());
        assertTrue(fit.value().r2() > 0.9995, "value " + fit.value().r2());
        assertTrue(fit.deltas().r2() > 0.997, "deltas " + fit.deltas().r2());
        assertTrue(fit.gamma().r2() > 0.9, "gamma " + fit.gamma().r2());
    }

    /** Volatilities and T scale the levels: what is left of five inputs is the basket in deviations and one ratio of volatilities. */
    @Test
    @Tag("training")
    void homogeneityLeavesTheAsianFewerDirectionsThanInputs() {
        AsianOption asian = AsianOption.fixed(PutCall.CALL, 1.0, Schedule.equallySpaced(4), 1.0, 0.5, 0.5);
        TrainedSurrogate trained = train(spec(
                instrument(asian),
                forwards(FactorId.volatility(0), FactorId.volatility(1), T),
                new double[] {0.7, 0.7, 0.1, 0.1, 0.25},
                new double[] {1.3, 1.3, 0.3, 0.3, 2.0},
                true,
                TrainingSpec.of(2)));

        assertEquals(2, trained.directions());
        assertTrue(fitOf(trained).value().r2() > 0.9995);
        assertTrue(fitOf(trained).output("d_T").r2() > 0.98);
    }

    /** Labels of surviving paths, chosen by themselves; the reference is simulated and says so. */
    @Tag("training")
    @Test
    void knockOutsOnDatesAreLabelledBySurvivalAndHeldAgainstASimulation() {
        BarrierOption barrier = new BarrierOption(
                BarrierOption.Payment.CALL,
                1.0,
                0.8,
                BarrierOption.Direction.DOWN,
                BarrierOption.Knock.OUT,
                Monitoring.on(Schedule.equallySpaced(4)),
                1.0,
                new double[] {0.5, 0.5},
                1.0);
        TrainedSurrogate trained = train(spec(
                instrument(barrier),
                forwards(),
                new double[] {0.7, 0.7},
                new double[] {1.3, 1.3},
                false,
                TrainingSpec.of(2)));

        assertEquals("mc", trained.surrogate().certificate().reference());
        assertEquals(1, trained.directions(), "a basket's barrier is a function of the basket");
        assertTrue(
                fitOf(trained).value().r2() > 0.999,
                "value " + fitOf(trained).value().r2());
    }

    /** What is learnt beside a control is the difference: the surrogate answers control and difference together. */
    @Test
    void aControlIsAddedBack() {
        SurrogateSpec plain = spec(
                instrument(worstOfPut()),
                forwards(),
                new double[] {0.5, 0.5},
                new double[] {1.5, 1.5},
                true,
                TrainingSpec.of(1));
        SurrogateSpec controlled = new SurrogateSpec(
                plain.instrument(),
                plain.sampling(),
                plain.served(),
                true,
                plain.labels(),
                new FormSpec(FormSpec.MapChoice.IDENTITY, FormSpec.ControlChoice.EUROPEAN),
                plain.network(),
                plain.training(),
                plain.pruning(),
                3,
                "test");

        TrainedSurrogate trained = train(controlled);

        assertTrue(trained.surrogate().form().control().isPresent());
        assertTrue(
                fitOf(trained).value().r2() > 0.9995,
                "value " + fitOf(trained).value().r2());
    }

    @Test
    void aControlThatIsTheProductItselfIsRefused() {
        Instrument call = instrument(BasketOption.of(PayoffType.CALL, 1.0, 1.0, 0.5, 0.5));
        FormSpec european = new FormSpec(FormSpec.MapChoice.IDENTITY, FormSpec.ControlChoice.EUROPEAN);
        FactorLayout layout = forwards();
        Box box = new Box(new double[] {0.5, 0.5}, new double[] {1.5, 1.5});

        assertThrows(IllegalArgumentException.class, () -> european.form(call, layout, box));
    }

    @Test
    void levenbergMarquardtIsRefusedWhereTheDirectionsAreTwo() {
        TrainingSpec lm = new TrainingSpec(
                2,
                Optional.empty(),
                TrainingSpec.Optimiser.LM,
                LossPlan.Scaling.NOISE,
                TrainingSpec.Weights.even(),
                Regularisation.NONE,
                TrainingSpec.Effort.chosen());
        SurrogateSpec spec =
                spec(instrument(worstOfPut()), forwards(), new double[] {0.5, 0.5}, new double[] {1.5, 1.5}, false, lm);

        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> train(spec));

        assertTrue(refused.getMessage().startsWith("lm needs gradients of one direction"), refused.getMessage());
    }

    /** A teacher's labels are exact: L-BFGS on the reference's noisy ones must at least beat its start and stop in time. */
    @Test
    void lbfgsLearnsFromAllRowsAtOnce() {
        TrainingSpec lbfgs = new TrainingSpec(
                1,
                Optional.empty(),
                TrainingSpec.Optimiser.LBFGS,
                LossPlan.Scaling.GLOBAL,
                TrainingSpec.Weights.even(),
                Regularisation.NONE,
                new TrainingSpec.Effort(
                        OptionalInt.of(60), OptionalInt.empty(), OptionalDouble.empty(), OptionalInt.empty(), 0));
        SurrogateSpec full = spec(
                instrument(worstOfPut()), forwards(), new double[] {0.5, 0.5}, new double[] {1.5, 1.5}, false, lbfgs);
        SamplingPlan fewer = new SamplingPlan(
                full.sampling().layout(), full.sampling().box(), new SamplingLaw.Sobol(), 8192, 1, true, 3);
        SurrogateSpec spec = new SurrogateSpec(
                full.instrument(),
                fewer,
                full.served(),
                false,
                full.labels(),
                full.form(),
                new NetworkSpec(List.of(8, 8), Activation.TANH, NetworkSpec.Front.none()),
                lbfgs,
                full.pruning(),
                3,
                "test");

        TrainedSurrogate trained = train(spec);

        assertTrue(
                fitOf(trained).value().r2() > 0.99,
                "value " + fitOf(trained).value().r2());
        assertFalse(trained.stages().get(0).epochs().isEmpty());
    }
}
