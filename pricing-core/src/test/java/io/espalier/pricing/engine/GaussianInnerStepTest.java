package io.espalier.pricing.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.algebra.Lanes;
import io.espalier.pricing.math.Moments;
import io.espalier.pricing.product.PutCall;
import io.espalier.pricing.product.Schedule;
import io.espalier.pricing.random.NormalSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GaussianInnerStepTest {
    private static final int LANES = 1 << 15;

    static Stream<Instrument> instruments() {
        return Stream.of(
                Bermudans.onUnlikeCarries(PutCall.CALL, 4),
                Bermudans.putOnSpots(Schedule.of(0.3, 0.4, 1.7)),
                Bermudans.callOnForwards(Schedule.equallySpaced(3)));
    }

    private static List<Lanes> drawn(InnerStep step, List<Lanes> state, int stream) {
        double[][] z = new double[step.normals()][LANES];
        new NormalSource(8L, stream).fill(0L, 1L, z);
        return step.from(state).apply(Arrays.stream(z).map(Lanes::wrap).toList());
    }

    /** Means, variances and covariance of the projection against those of the model's own step: 4.5 errors of both samples. */
    @ParameterizedTest
    @MethodSource("instruments")
    void signalsMoveAsTheModelMovesThem(Instrument instrument) {
        BermudanSimulation simulation = BermudanSimulation.of(instrument);
        List<Lanes> state = Arrays.stream(new double[] {104.0, 80.0, 123.0})
                .mapToObj(level -> Lanes.uniform(level, LANES))
                .toList();
        for (int date = 0; date < simulation.dates(); date++) {
            List<Lanes> projected = drawn(new GaussianInnerStep(simulation, date), state, 1);
            List<Lanes> simulated = drawn(new SimulatedInnerStep(simulation, date, LANES), state, 2);
            for (int j = 0; j < projected.size(); j++) {
                double centre = simulated.get(j).values()[0];
                for (int k = 0; k <= j; k++) {
                    requireSameMean(
                            projected
                                    .get(j)
                                    .minus(centre)
                                    .times(projected.get(k).minus(centre)),
                            simulated
                                    .get(j)
                                    .minus(centre)
                                    .times(simulated.get(k).minus(centre)));
                }
                requireSameMean(projected.get(j), simulated.get(j));
            }
        }
    }

    private static void requireSameMean(Lanes a, Lanes b) {
        Moments left = new Moments();
        Moments right = new Moments();
        left.add(a.values(), LANES);
        right.add(b.values(), LANES);
        assertEquals(left.mean(), right.mean(), 4.5 * Math.hypot(left.standardError(), right.standardError()));
    }
}
