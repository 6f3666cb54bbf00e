package io.espalier.pricing.analytic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/**
 * Whole answers to worked examples, one per kind of market and payoff.
 *
 * <p>Provenance: an independent implementation of the closed forms in plain double precision, its Greeks checked by finite
 * differences. Tolerance: that implementation rounds some ten operations per number, so 1e-13 relative; entries of gamma
 * that it computes by another order of factors differ in the last digit.
 */
class WorkedExamplesTest {
    private static final double RELATIVE = 1e-13;

    @Test
    void weightedCallOnForwardsWithNotional() {
        MarketData market = new MarketData(
                LevelKind.FORWARD,
                new double[] {101.0, 96.0, 99.0},
                new double[] {18.0, 24.0, 11.0},
                new Correlation(new double[][] {{1.0, 0.4, 0.2}, {0.4, 1.0, -0.1}, {0.2, -0.1, 1.0}}),
                0.03,
                Optional.empty(),
                OptionalDouble.empty());
        BasketOption option =
                new BasketOption(PayoffType.CALL, 98.5, 0.75, new double[] {0.5, 0.3, 0.2}, 10.0, Optional.empty());

        Greeks greeks = BasketClosedForm.value(market, option);

        assertClose(50.075498119750826, greeks.pv(), "pv");
        assertClose(new double[] {2.541282861196101, 1.5247697167176606, 1.0165131444784403}, greeks.delta(), "delta");
        assertClose(
                new double[][] {
                    {0.08068748745112615, 0.04841249247067569, 0.032274994980450465},
                    {0.04841249247067569, 0.02904749548240541, 0.019364996988270277},
                    {0.032274994980450465, 0.019364996988270277, 0.012909997992180186}
                },
                greeks.gamma(),
                "gamma");
        assertClose(new double[] {1.4911047680968113, 0.7683062555096232, 0.15879297530381628}, greeks.vega(), "vega");
        assertClose(
                new double[][] {
                    {0.0, 15.685647560498921, 4.792836754596894}, {0.0, 0.0, 3.8342694036775145}, {0.0, 0.0, 0.0}
                },
                greeks.cega(),
                "cega");
        assertClose(-37.55662358981312, greeks.rho(), "rho");
        assertClose(29.848374180617842, greeks.byExpiry(), "minus theta");
    }

    @Test
    void g7IndexBasketOfMilevskyAndPosnerWithCarries() {
        MarketData market = new MarketData(
                LevelKind.SPOT,
                new double[] {100.0, 100.0, 100.0, 100.0, 100.0, 100.0, 100.0},
                new double[] {11.55, 20.68, 14.53, 17.99, 15.59, 14.62, 15.68},
                new Correlation(new double[][] {
                    {1.0, 0.35, 0.1, 0.27, 0.04, 0.17, 0.71},
                    {0.35, 1.0, 0.39, 0.27, 0.5, -0.08, 0.15},
                    {0.1, 0.39, 1.0, 0.53, 0.7, -0.23, 0.09},
                    {0.27, 0.27, 0.53, 1.0, 0.46, -0.22, 0.32},
                    {0.04, 0.5, 0.7, 0.46, 1.0, -0.29, 0.13},
                    {0.17, -0.08, -0.23, -0.22, -0.29, 1.0, -0.03},
                    {0.71, 0.15, 0.09, 0.32, 0.13, -0.03, 1.0}
                }),
                0.063,
                Optional.of(new double[] {0.0461, 0.0391, 0.0494, 0.0438, 0.0549, 0.0268, 0.0464}),
                OptionalDouble.empty());
        BasketOption option = new BasketOption(
                PayoffType.CALL,
                100.0,
                1.0,
                new double[] {0.1, 0.15, 0.15, 0.05, 0.2, 0.1, 0.25},
                1.0,
                Optional.empty());

        Greeks greeks = BasketClosedForm.value(market, option);

        assertClose(6.227036776896945, greeks.pv(), "pv");
        assertClose(
                new double[] {
                    0.06720378153092393,
                    0.10010249657662883,
                    0.10113888050612363,
                    0.033524695225602606,
                    0.13559556917710971,
                    0.06591918478072262,
                    0.16805986422463953
                },
                greeks.delta(),
                "delta");
        assertClose(
                new double[][] {
                    {
                        0.0003770756623669968,
                        0.0005616680243485014,
                        0.0005674831012352229,
                        0.00018810469247223626,
                        0.0007608171429752227,
                        0.00036986788090854187,
                        0.0009429720050895217
                    },
                    {
                        0.0005616680243485014,
                        0.0008366251154881217,
                        0.0008452868857171977,
                        0.00028018883618305477,
                        0.0011332650293655387,
                        0.0005509317695971513,
                        0.0014045913750834868
                    },
                    {
                        0.0005674831012352229,
                        0.0008452868857171977,
                        0.000854038333224797,
                        0.00028308969497254245,
                        0.0011449979801355908,
                        0.0005566356915949561,
                        0.0014191334292622173
                    },
                    {
                        0.00018810469247223624,
                        0.00028018883618305477,
                        0.00028308969497254245,
                        9.383627441761797e-05,
                        0.00037953463718289954,
                        0.0001845090811666989,
                        0.000470402830863839
                    },
                    {
                        0.0007608171429752227,
                        0.0011332650293655387,
                        0.001144997980135591,
                        0.00037953463718289954,
                        0.0015350837585524403,
                        0.000746274163293139,
                        0.0019026135558957765
                    },
                    {
                        0.00036986788090854187,
                        0.0005509317695971513,
                        0.0005566356915949562,
                        0.00018450908116669892,
                        0.000746274163293139,
                        0.00036279787581366003,
                        0.000924947144796334
                    },
                    {
                        0.0009429720050895216,
                        0.0014045913750834866,
                        0.0014191334292622173,
                        0.000470402830863839,
                        0.0019026135558957763,
                        0.0009249471447963339,
                        0.002358137347822581
                    }
                },
                greeks.gamma(),
                "gamma");
        assertClose(
                new double[] {
                    0.021082537723012152,
                    0.03568298281780722,
                    0.033515980217703675,
                    0.010035976656395426,
                    0.04888316288170715,
                    -0.0011727852802829398,
                    0.05450885433049179
                },
                greeks.vega(),
                "vega");
        assertClose(
                new double[][] {
                    {
                        0.0,
                        0.12860048982305403,
                        0.09082972396315526,
                        0.03737984354054753,
                        0.13030500443306603,
                        0.0602340555694477,
                        0.16311561649615738
                    },
                    {
                        0.0,
                        0.0,
                        0.24307733655956637,
                        0.10003578214475851,
                        0.34871945504585933,
                        0.16119972759299622,
                        0.436528674070082
                    },
                    {0.0, 0.0, 0.0, 0.07065450964137997, 0.24630023590360717, 0.11385247684048033, 0.30831755950524364},
                    {0.0, 0.0, 0.0, 0.0, 0.1013613835821178, 0.0468549930866471, 0.12688424030661327},
                    {0.0, 0.0, 0.0, 0.0, 0.0, 0.16333217444263087, 0.44231474815284894},
                    {0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.204461774328721},
                    {0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0}
                },
                greeks.cega(),
                "cega");
        assertClose(-6.227036776896945, greeks.rho(), "rho");
        assertClose(4.358309234107945, greeks.byExpiry(), "minus theta");
    }

    @Test
    void putOnSpotsWithGivenCarries() {
        MarketData market = new MarketData(
                LevelKind.SPOT,
                new double[] {52.0, 61.0},
                new double[] {9.0, 14.0},
                new Correlation(new double[][] {{1.0, 0.25}, {0.25, 1.0}}),
                0.02,
                Optional.of(new double[] {0.01, 0.0}),
                OptionalDouble.empty());
        BasketOption option =
                new BasketOption(PayoffType.PUT, 55.0, 1.5, new double[] {0.6, 0.4}, 1.0, Optional.empty());

        Greeks greeks = BasketClosedForm.value(market, option);

        assertClose(3.6398129498971463, greeks.pv(), "pv");
        assertClose(new double[] {-0.2719389863565746, -0.17859356153561068}, greeks.delta(), "delta");
        assertClose(
                new double[][] {
                    {0.013366572873134407, 0.008778380352599412}, {0.008778380352599412, 0.005765124863815083}
                },
                greeks.gamma(),
                "gamma");
        assertClose(new double[] {0.22351143820458794, 0.15047355993739406}, greeks.vega(), "vega");
        assertClose(new double[][] {{0.0, 1.6467325166475302}, {0.0, 0.0}}, greeks.cega(), "cega");
        assertClose(-5.459719424845719, greeks.rho(), "rho");
        assertClose(1.168642887219341, greeks.byExpiry(), "minus theta");
    }

    @Test
    void digitalCallAtNegativeRate() {
        MarketData market = new MarketData(
                LevelKind.FORWARD,
                new double[] {9.2},
                new double[] {3.0},
                Correlation.identity(1),
                -0.005,
                Optional.empty(),
                OptionalDouble.empty());
        BasketOption option =
                new BasketOption(PayoffType.DIGITAL_CALL, 10.0, 0.2, new double[] {1.0}, 1.0, Optional.empty());

        Greeks greeks = BasketClosedForm.value(market, option);

        assertClose(0.275768124078513, greeks.pv(), "pv");
        assertClose(new double[] {0.24917255179168052}, greeks.delta(), "delta");
        assertClose(new double[][] {{0.11074335635185807}}, greeks.gamma(), "gamma");
        assertClose(new double[] {0.06644601381111487}, greeks.vega(), "vega");
        assertClose(new double[][] {{0.0}}, greeks.cega(), "cega");
        assertClose(-0.0551536248157026, greeks.rho(), "rho");
        assertClose(0.499723944203754, greeks.byExpiry(), "minus theta");
    }

    @Test
    void straddleOnASpreadOfNegativeForwards() {
        MarketData market = new MarketData(
                LevelKind.FORWARD,
                new double[] {-5.0, -3.5},
                new double[] {12.0, 10.0},
                new Correlation(new double[][] {{1.0, 0.8}, {0.8, 1.0}}),
                0.0,
                Optional.empty(),
                OptionalDouble.empty());
        BasketOption option =
                new BasketOption(PayoffType.STRADDLE, -2.0, 0.4, new double[] {1.0, -1.0}, 1.0, Optional.empty());

        Greeks greeks = BasketClosedForm.value(market, option);

        assertClose(3.6607600663475512, greeks.pv(), "pv");
        assertClose(new double[] {0.08729896890313121, -0.08729896890313121}, greeks.delta(), "delta");
        assertClose(
                new double[][] {{0.17389954720653783, -0.17389954720653783}, {-0.17389954720653783, 0.17389954720653783}
                },
                greeks.gamma(),
                "gamma");
        assertClose(new double[] {0.27823927553046063, 0.027823927553045923}, greeks.vega(), "vega");
        assertClose(new double[][] {{0.0, -8.347178265913815}, {0.0, 0.0}}, greeks.cega(), "cega");
        assertClose(-1.4643040265390206, greeks.rho(), "rho");
        assertClose(4.521388227369983, greeks.byExpiry(), "minus theta");
    }

    private static void assertClose(double[][] expected, double[][] actual, String name) {
        assertEquals(expected.length, actual.length, name);
        for (int i = 0; i < expected.length; i++) {
            assertClose(expected[i], actual[i], name + "[" + i + "]");
        }
    }

    private static void assertClose(double[] expected, double[] actual, String name) {
        assertEquals(expected.length, actual.length, name);
        for (int i = 0; i < expected.length; i++) {
            assertClose(expected[i], actual[i], name + "[" + i + "]");
        }
    }

    private static void assertClose(double expected, double actual, String name) {
        assertEquals(expected, actual, RELATIVE * Math.abs(expected), name);
    }
}
