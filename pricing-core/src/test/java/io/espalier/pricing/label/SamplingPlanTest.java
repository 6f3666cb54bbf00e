package io.espalier.pricing.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class SamplingPlanTest {
    private static final FactorLayout SPOTS = FactorLayout.levels(LevelKind.SPOT, 2);
    private static final SamplingLaw UNIFORM = new SamplingLaw.Uniform();

    private static Box box(double... sides) {
        return new Box(new double[] {sides[0], sides[2]}, new double[] {sides[1], sides[3]});
    }

    private static String refusal(FactorLayout layout, Box box, SamplingLaw law, int samples, int paths) {
        return assertThrows(
                        IllegalArgumentException.class,
                        () -> new SamplingPlan(layout, box, law, samples, paths, true, 1L))
                .getMessage();
    }

    @Test
    void shapesMustFit() {
        assertEquals(
                "the box must have one side per column: box.size=1, layout.size=2 [spot[0], spot[1]]",
                refusal(SPOTS, Box.unbounded(1), UNIFORM, 1, 1));
    }

    @Test
    void countsMustBePositive() {
        String rule = "samples and pathsPerSample must be >= 1: ";
        assertEquals(rule + "samples=0, pathsPerSample=1", refusal(SPOTS, box(0, 1, 0, 1), UNIFORM, 0, 1));
        assertEquals(rule + "samples=1, pathsPerSample=0", refusal(SPOTS, box(0, 1, 0, 1), UNIFORM, 1, 0));
    }

    @Test
    void aSampledSideMustBeFiniteAndLegal() {
        FactorLayout withVol = new FactorLayout(List.of(FactorId.spot(0), FactorId.volatility(0)));
        String rule = "a sampled side must be finite, and not negative for what means nothing below 0: ";

        assertEquals(
                rule + "column=spot[0], low=-Infinity, high=Infinity",
                refusal(SPOTS, Box.unbounded(2), new SamplingLaw.Sobol(), 1, 1));
        assertEquals(rule + "column=vol[0], low=-0.1, high=1.0", refusal(withVol, box(-5, 5, -0.1, 1), UNIFORM, 1, 1));
    }

    @Test
    void aNormalLawIsForLevels() {
        FactorLayout withVol = new FactorLayout(List.of(FactorId.spot(0), FactorId.volatility(0)));
        SamplingLaw law = new SamplingLaw.Normal(new double[] {1.0, 1.0}, 1.0, 1.0);
        SamplingLaw shorter = new SamplingLaw.Normal(new double[] {1.0}, 1.0, 1.0);

        assertEquals(
                "a normal law is for columns that are levels: layout=[spot[0], vol[0]]",
                refusal(withVol, Box.unbounded(2), law, 1, 1));
        assertEquals(
                "centre must have one entry per column: centre.length=1, layout.size=2 [spot[0], spot[1]]",
                refusal(SPOTS, Box.unbounded(2), shorter, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new SamplingLaw.Normal(new double[] {1.0}, -1.0, 1.0));
    }
}
