package io.espalier.bench.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Valuation;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class LevelGammasTest {
    private static final FactorLayout TWO = FactorLayout.levels(LevelKind.SPOT, 2);

    private static Valuation curved(double... curvature) {
        Valuation valuation = Valuation.withCurvature(TWO);
        System.arraycopy(curvature, 0, valuation.curvature(), 0, 4);
        return valuation;
    }

    /** Off by 0.1 and 0 in the two gammas at true values of 1 and 3 each: 1 - R2 = 0.01/1, 0; in the sum, of 2 and 6, 0.01/4. */
    @Test
    void errorsAreSharesOfEachGammasOwnVariance() {
        LevelGammas gammas = new LevelGammas(TWO);

        gammas.accept(new double[2], curved(1.1, 0.0, 0.0, 1.0), curved(1.0, 0.0, 0.0, 1.0));
        gammas.accept(new double[2], curved(2.9, 0.0, 0.0, 3.0), curved(3.0, 0.0, 0.0, 3.0));

        List<Misfit> misfits = gammas.misfits();
        assertEquals("gamma_spot[0]", misfits.get(0).output());
        assertEquals(0.01, misfits.get(0).error(), 1e-12);
        assertEquals(0.0, misfits.get(1).error());
        assertEquals("gamma", misfits.get(2).output());
        assertEquals(0.0025, misfits.get(2).error(), 1e-12);
    }

    /** A spread's Hessian sums to nothing but rounding. */
    @Test
    void aSumThatNeverMovesIsNotCompared() {
        LevelGammas gammas = new LevelGammas(TWO);

        gammas.accept(new double[2], curved(1.0, -1.0, -1.0, 1.0), curved(1.0, -1.0, -1.0, 1.0 + 1e-15));
        gammas.accept(new double[2], curved(3.0, -3.0, -3.0, 3.0), curved(3.0, -3.0, -3.0, 3.0));

        assertTrue(Double.isNaN(gammas.sum().error()));
    }
}
