package io.espalier.adapters.cli.prices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.files.problem.WarningCode;
import io.espalier.surrogate.certify.OutputFit;
import io.espalier.surrogate.train.TrainingFailedException;
import org.junit.jupiter.api.Test;

class HeldOutFitTest {

    private static OutputFit fit(double r2) {
        return new OutputFit("value", 40, r2, 1.0, 1.0, 0.0);
    }

    @Test
    void aNetworkThatIsNoBetterThanAConstantIsRefused() {
        for (double r2 : new double[] {-0.0039, 0.0}) {
            TrainingFailedException refused = assertThrows(TrainingFailedException.class, () -> HeldOutFit.of(fit(r2)));
            assertTrue(refused.getMessage().contains("at 40 prices held out"), refused.getMessage());
        }
    }

    /** Of 40 pairs without any connection one in twenty has a squared correlation above 0.1, about. */
    @Test
    void aFitThatChanceMightGiveIsWorthASecondLook() {
        assertEquals(
                WarningCode.W_LITTLE_LEARNT,
                HeldOutFit.of(fit(0.00084)).orElseThrow().code());
        assertTrue(HeldOutFit.of(fit(0.2)).isEmpty());
        assertTrue(HeldOutFit.of(fit(Double.NaN)).isEmpty(), "prices held out that are all the same judge nothing");
    }
}
