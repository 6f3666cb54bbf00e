package io.espalier.surrogate.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.espalier.pricing.PricingProblem;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.surrogate.form.Form;
import io.espalier.surrogate.form.InputMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which form the columns ask for. */
class FormSpecTest {
    private static final PricingProblem CALL = Specs.small(
                    1L, 16, List.of(2), new PruningSpec(PruningSpec.Method.NONE, Optional.empty()))
            .instrument();

    private static InputMap.Kind automatic(double lowestVolatility) {
        FactorLayout layout = new FactorLayout(List.of(FactorId.forward(0), FactorId.commonVolatility()));
        Box box = new Box(new double[] {0.5, lowestVolatility}, new double[] {1.5, 0.4});
        Form form = FormSpec.auto().form(CALL, layout, box);
        return form.map().kind();
    }

    @Test
    void aCommonVolatilityScalesTheLevelsWhereItKeepsAboveZero() {
        assertEquals(InputMap.Kind.HOMOGENEOUS, automatic(0.1));
        assertEquals(InputMap.Kind.IDENTITY, automatic(0.0));
    }
}
