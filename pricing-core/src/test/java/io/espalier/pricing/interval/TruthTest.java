package io.espalier.pricing.interval;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** The oracle of enclosures gives the digits of another library (mpmath 1.3, 400 digits): fifty of them. */
class TruthTest {

    @Test
    void everyFunctionHasFiftyDigits() {
        LogisticTruth below = new LogisticTruth(-2.75);
        assertFifty("-0.1652382879785209605542394753859989617469300307015803", below.silu());
        assertFifty("-0.09522302259939602050227694861104888409274746068088239", below.siluSlope());
        assertFifty("-0.02369310753050533724382465204864719443965007436486026", below.siluCurvature());
        assertFifty("0.0463860934821056748604906963454391654429811780824696", below.siluThird());
        assertFifty("0.06196758900319862457648559789430364774584972399546367", below.softplus());
        assertFifty("-0.9918597245682077453496707891428503308655044874732412", below.tanh());
        assertFifty("0.01621428677947906872276645330446422220413547634109098", below.tanhSlope());
        assertFifty("0.03216459603832808260112188651651371839503525501546897", below.tanhCurvature());
        assertFifty("0.06327972854331313663012502193537854913401748732049702", below.tanhThird());
        assertFifty("0.06008665017400762201972344559490871336252001116421101", below.softplusSlope());
        assertFifty("0.05647624464487405182618196152943912634736998976185214", below.softplusCurvature());
        assertFifty("0.04968930793463761487134130003910016259432365595947802", below.softplusThird());
        LogisticTruth above = new LogisticTruth(9.1);
        assertFifty("9.098983954600270623715942086089335173087404891993229", above.silu());
        assertFifty("-0.0007924233421505057423477698876879382757426114710414632", above.siluCurvature());
        assertFifty("9.100111659574327457492551347256996870722216119385343", above.softplus());
        assertFifty("0.00000004987700989914585912955121760547179984032246325266646", above.tanhSlope());
    }

    /** On both sides of 4, where the oracle's method changes, and far out. */
    @Test
    void theNormalLawHasFiftyDigitsByEitherExpansion() {
        assertFifty("0.6179114221889526330722736227637767387836876972258986", new NormalTruth(0.3).distribution());
        assertFifty("0.0000480963440176027347908577877691534243808206884546017", new NormalTruth(-3.9).distribution());
        assertFifty("0.00002065750691254677050736550402997283784417069092789725", new NormalTruth(-4.1).distribution());
        assertFifty(
                "2.310524481140617506119201531553134453379023682979007e-298", new NormalTruth(-36.9).distribution());
        assertFifty("8.532087755636343492254291464157292752361858113966474e-297", new NormalTruth(-36.9).density());
        assertFifty("0.9999999999999999999548340850856454313824785144942155", new NormalTruth(9.1).distribution());
    }

    private static void assertFifty(String digits, BigFloat actual) {
        BigDecimal expected = new BigDecimal(digits);
        BigDecimal error = new BigDecimal(actual.toString()).subtract(expected).abs();
        assertTrue(error.compareTo(expected.abs().movePointLeft(50)) <= 0, () -> digits + " " + actual);
    }
}
