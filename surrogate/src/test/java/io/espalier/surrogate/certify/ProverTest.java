package io.espalier.surrogate.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.engine.AnalyticPricer;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.product.PayoffType;
import io.espalier.surrogate.artefact.Proof;
import io.espalier.surrogate.artefact.ProvedOutput;
import io.espalier.surrogate.artefact.ProvedStatement;
import io.espalier.surrogate.form.Form;
import io.espalier.surrogate.form.InputMap;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Layer;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.network.RandomNetworks;
import io.espalier.surrogate.serve.SurrogatePricer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is proved over the box holds at every point that anybody asks, and is not much more than what is found. */
class ProverTest {
    /** The closed form in doubles, of numbers of order one: what is proved speaks of it in exact arithmetic. */
    private static final double PRICER = 1e-13;

    private static Optional<Prover> prover(Network network, Instrument instrument, Box box, int threads) {
        return Prover.of(network, Form.identity(FittedBasket.LAYOUT), box, instrument, threads);
    }

    private static Proof proof(Network network, Instrument instrument) {
        return prover(network, instrument, FittedBasket.BOX, 1)
                .orElseThrow()
                .prove(ProofGoal.of(network), FittedBasket.found(network, instrument))
                .orElseThrow();
    }

    /** A good network, one that fits another payoff, and two that fit nothing. */
    static Stream<Arguments> surrogates() {
        double[] centre = {1.0, 1.0};
        return Stream.of(
                Arguments.of(FittedBasket.network(), PayoffType.CALL),
                Arguments.of(FittedBasket.network(), PayoffType.PUT),
                Arguments.of(
                        RandomNetworks.around(centre, 0.6, new RandomNetworks(31).network(Activation.SILU, 2, 4, 3)),
                        PayoffType.STRADDLE),
                Arguments.of(
                        RandomNetworks.around(centre, 0.6, new RandomNetworks(32).network(Activation.TANH, 2, 5)),
                        PayoffType.CALL));
    }

    @ParameterizedTest
    @MethodSource("surrogates")
    void everySampledErrorAndAnswerKeepsWithinTheProof(Network network, PayoffType type) {
        Instrument instrument = FittedBasket.instrument(type);
        Proof proof = proof(network, instrument);
        Pricer ours = SurrogatePricer.uncertified(network, FittedBasket.LAYOUT, FittedBasket.BOX);
        Pricer theirs = new AnalyticPricer(instrument, FittedBasket.LAYOUT);
        RandomNetworks draw = new RandomNetworks(33);
        for (int k = 0; k < 10_000; k++) {
            double[] x = draw.point(2, 0.6);
            for (int j = 0; j < 2; j++) {
                // The corners first, edges every tenth point.
                x[j] = k < 4 ? (k >> j & 1) * 1.2 - 0.6 : k % 10 == j ? Math.copySign(0.6, x[j]) : x[j];
                x[j] = Math.max(0.4, Math.min(1.6, 1.0 + x[j]));
            }
            assertKept(proof, ours, theirs, x);
        }
    }

    private static void assertKept(Proof proof, Pricer ours, Pricer theirs, double[] x) {
        Valuation a = Valuation.withCurvature(FittedBasket.LAYOUT);
        Valuation b = Valuation.withCurvature(FittedBasket.LAYOUT);
        assertTrue(ours.tryPrice(x, a) && theirs.tryPrice(x, b));
        for (Output output : Output.of(FittedBasket.LAYOUT)) {
            ProvedOutput proved = proof.output(output.name()).orElseThrow();
            double answer = output.of(a);
            double error = Math.abs(answer - output.of(b));
            assertTrue(proved.low() <= answer && answer <= proved.high(), () -> proved + " misses " + answer);
            assertTrue(error <= proved.errorBound().orElseThrow() + PRICER, () -> proved + " below " + error);
        }
    }

    /** Asked for are 1.05, 1.1 and 1.15; what is found is a lower bound of the largest error, so no ratio is below one. */
    @ParameterizedTest
    @MethodSource("surrogates")
    void boundsComeNearToTheLargestErrorsFound(Network network, PayoffType type) {
        Instrument instrument = FittedBasket.instrument(type);
        Map<String, Double> found = FittedBasket.found(network, instrument);
        for (ProvedOutput output : proof(network, instrument).outputs()) {
            double ratio = output.errorBound().orElseThrow() / found.get(output.name());
            double most = output.name().equals(ValidationReport.VALUE) ? 1.5 : 3.0;
            assertTrue(ratio <= most, output.name() + " " + ratio);
            assertTrue(ratio >= 1.0 - PRICER / found.get(output.name()), output.name() + " " + ratio);
        }
    }

    @Test
    void anyNumberOfThreadsGivesTheSameProof() {
        Network network = new RandomNetworks(34).network(Activation.SILU, 2, 4, 3);
        Instrument call = FittedBasket.instrument(PayoffType.CALL);
        ProofGoal goal = new ProofGoal(1.01, 1.01, 1.01, 0.02, 400);
        Map<String, Double> found = FittedBasket.found(network, call);

        Optional<Proof> one =
                prover(network, call, FittedBasket.BOX, 1).orElseThrow().prove(goal, found);
        Optional<Proof> two =
                prover(network, call, FittedBasket.BOX, 2).orElseThrow().prove(goal, found);

        assertTrue(one.isPresent());
        assertEquals(one, two);
    }

    @Test
    void statementsSayWhatTheRangesSay() {
        Proof proof = FittedBasket.proof();
        List<ProvedStatement> statements = proof.statements();
        ProvedOutput value = proof.outputs().get(0);
        ProvedOutput delta = proof.outputs().get(1);
        ProvedOutput gamma = proof.outputs().get(3);

        assertEquals(3, statements.size());
        assertEquals(value.low(), statements.get(0).slack());
        // A call on half of each: deltas from 0 to 0.5.
        double ofDelta = Math.min(delta.low(), 0.5 - delta.high());
        assertEquals(ofDelta, statements.get(1).slack(), 1e-12);
        assertEquals(gamma.low() + 0.01 * gamma.high(), statements.get(2).slack(), 1e-12);
        statements.forEach(statement -> assertEquals(statement.slack() >= 0.0, statement.holds()));
    }

    /** A digital has no bands: what the network answers is proved, not how wrong it is. */
    @Test
    void withoutABoundedClosedFormOnlyRangesAreProved() {
        Network network = FittedBasket.network();
        Instrument digital = FittedBasket.instrument(PayoffType.DIGITAL_CALL);
        Prover prover = prover(network, digital, FittedBasket.BOX, 1).orElseThrow();

        Proof proof = prover.prove(ProofGoal.of(network), Map.of()).orElseThrow();

        assertFalse(prover.boundsErrors());
        assertTrue(proof.statements().isEmpty());
        proof.outputs().forEach(output -> assertTrue(output.errorBound().isEmpty()));
        Valuation out = Valuation.of(FittedBasket.LAYOUT);
        RandomNetworks draw = new RandomNetworks(35);
        Pricer pricer = SurrogatePricer.uncertified(network, FittedBasket.LAYOUT, FittedBasket.BOX);
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < 5000; k++) {
            double[] x = draw.point(2, 0.6);
            assertTrue(pricer.tryPrice(new double[] {1.0 + x[0], 1.0 + x[1]}, out));
            assertTrue(proof.outputs().get(0).low() <= out.value());
            assertTrue(out.value() <= proof.outputs().get(0).high());
            least = Math.min(least, out.value());
        }
        assertEquals(least, proof.outputs().get(0).low(), 0.02);
    }

    @Test
    void aFormAroundTheNetworkStandsInTheWay() {
        Form logarithms = Form.of(InputMap.logarithms(FittedBasket.LAYOUT, 0));

        assertTrue(Prover.of(
                        FittedBasket.network(),
                        logarithms,
                        FittedBasket.BOX,
                        FittedBasket.instrument(PayoffType.CALL),
                        1)
                .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e60, 1e155, 1e200, 1e300})
    void weightsTooLargeGiveNoProofRatherThanAFailure(double huge) {
        Network network = new Network(List.of(
                new Layer(new double[][] {{huge, -huge}, {huge, huge}}, new double[2], Activation.SILU),
                new Layer(new double[][] {{huge, -huge}}, new double[1], Activation.SILU),
                new Layer(new double[][] {{huge}}, new double[1], Activation.IDENTITY)));
        Instrument call = FittedBasket.instrument(PayoffType.CALL);
        ProofGoal goal = new ProofGoal(1.05, 1.1, 1.15, 0.02, 64);

        Optional<Proof> proof = prover(network, call, FittedBasket.BOX, 1).flatMap(p -> p.prove(goal, Map.of()));

        assertTrue(huge < 1e100 || proof.isEmpty());
    }

    /** One point served: the largest error is the error there, to rounding. */
    @Test
    void aBoxOfOnePointIsProvedInFewCells() {
        double[] x = {1.05, 1.2};
        Instrument call = FittedBasket.instrument(PayoffType.CALL);
        Pricer ours = SurrogatePricer.uncertified(FittedBasket.network(), FittedBasket.LAYOUT, FittedBasket.BOX);
        Valuation a = Valuation.of(FittedBasket.LAYOUT);
        Valuation b = Valuation.of(FittedBasket.LAYOUT);
        assertTrue(ours.tryPrice(x, a) && new AnalyticPricer(call, FittedBasket.LAYOUT).tryPrice(x, b));

        Proof proof = prover(FittedBasket.network(), call, new Box(x, x), 1)
                .orElseThrow()
                .prove(new ProofGoal(1.05, 1.1, 1.15, 0.02, 200), Map.of())
                .orElseThrow();

        assertEquals(
                Math.abs(a.value() - b.value()),
                proof.outputs().get(0).errorBound().orElseThrow(),
                1e-12);
    }
}
