package io.espalier.adapters.cli.price;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.cli.CliRun;
import io.espalier.adapters.files.document.Node;
import io.espalier.pricing.math.NormalDistribution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Products over several dates and on several assets, each through the command line and against another road: a parity, a formula
 * by hand, or the closed form against the simulation.
 *
 * <p>Tolerance of a simulated number: 4.5 of its standard errors, one false alarm in 150,000; seeds are fixed, so it is one draw
 * for ever.
 */
class PriceProductsTest {
    private static final double ERRORS = 4.5;
    private static final String TWO =
            "'T':1.5,'rate':0.02,'weights':[0.6,0.4],'vols':[9,14],'corr':[[1,0.25],[0.25,1]],'forwards':[52,61]";
    private static final String ONE = "'T':1,'rate':0.02,'weights':[1],'vols':[20],'forwards':[100]";

    @TempDir
    private Path folder;

    private CliRun price(String terms, String... options) {
        try {
            Path file = Files.writeString(folder.resolve("in.json"), ("{" + terms + "}").replace('\'', '"'));
            List<String> args = new ArrayList<>(List.of("price", file.toString(), "--json"));
            args.addAll(List.of(options));
            return CliRun.of(args.toArray(String[]::new));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private CliRun mc(String terms, int paths) {
        CliRun run = price(terms, "--engine", "mc", "--paths", Integer.toString(paths), "--seed", "3");
        assertEquals(0, run.status(), run.out());
        assertEquals("mc", run.text("source"));
        return run;
    }

    private double closed(String terms) {
        CliRun run = price(terms, "--engine", "closed");
        assertEquals(0, run.status(), run.out());
        return run.number("pv");
    }

    private static void requireNear(double expected, CliRun run, String number, String error) {
        double standardError = run.number(error);
        assertTrue(standardError > 0.0, error + " of " + run.out());
        assertEquals(expected, run.number(number), ERRORS * standardError, number + " of " + run.out());
    }

    private static void requireValue(double expected, CliRun run) {
        requireNear(expected, run, "pv", "std_error");
    }

    /** Every Greek of {@code run} against that of {@code exact}, which has no errors. */
    private static void requireAllGreeks(CliRun exact, CliRun run, int n) {
        for (String number : List.of("pv", "rho", "theta_year", "theta_day")) {
            requireNear(exact.number(number), run, number, number.equals("pv") ? "std_error" : number + "_std_error");
        }
        for (int i = 0; i < n; i++) {
            for (String greek : List.of("delta", "vega")) {
                requireNear(
                        exact.number(greek + "[" + i + "]"),
                        run,
                        greek + "[" + i + "]",
                        greek + "_std_error[" + i + "]");
            }
            for (int j = 0; j < n; j++) {
                String place = "[" + i + "][" + j + "]";
                requireNear(exact.number("gamma" + place), run, "gamma" + place, "gamma_std_error" + place);
            }
        }
        for (int pair = 0; pair < n * (n - 1) / 2; pair++) {
            String place = "[" + pair + "][2]";
            requireNear(exact.number("cega" + place), run, "cega" + place, "cega_std_error" + place);
        }
    }

    private static double phi(double d) {
        return Math.exp(-0.5 * d * d) / Math.sqrt(2.0 * Math.PI);
    }

    private static double cdf(double d) {
        return NormalDistribution.cdf(d);
    }

    /** Bachelier's call, D ((F - K) Phi(d) + s phi(d)). */
    private static double call(double forward, double strike, double deviation, double discount) {
        double d = (forward - strike) / deviation;
        return discount * ((forward - strike) * cdf(d) + deviation * phi(d));
    }

    /** Average of n forwards T/n, ..., T: variance s^2 T (n + 1)(2n + 1)/(6 n^2) = 400 (5)(9)/(6 16) = 187.5 for n = 4. */
    @ParameterizedTest
    @ValueSource(strings = {"closed", "mc"})
    void asianOnForwardsIsBacheliersCallOnTheAverage(String engine) {
        String terms = "'type':'asian_call','strike':95,'fixings':4," + ONE;
        double expected = call(100.0, 95.0, Math.sqrt(187.5), Math.exp(-0.02));

        CliRun run = price(terms, "--engine", engine, "--seed", "2");

        assertEquals(expected, run.number("pv"), engine.equals("mc") ? ERRORS * run.number("std_error") : 1e-12);
        assertEquals(engine, run.text("source"));
    }

    /** Seasoned: (3 98 + sum of two)/5 above 99 is 2/5 of (mean of two above 100.5). Variance of a mean of x(1/2), x(1): 250. */
    @Test
    void seasonedAsianIsAShareOfAFreshOne() {
        String terms =
                "'type':'asian_call','strike':99,'fixings':[0.5,1],'past_fixings':{'count':3,'average':98}," + ONE;

        requireValue(0.4 * call(100.0, 100.5, Math.sqrt(250.0), Math.exp(-0.02)), mc(terms, 100_000));
    }

    /** x(1) - mean of x(1/2), x(1) = half of the last half year's move: deviation 20 sqrt(1/2)/2, at the money. */
    @Test
    void floatingStrikeIsPaidOnTheLastMove() {
        String terms = "'type':'asian_put','strike_type':'floating','fixings':2," + ONE;

        requireValue(Math.exp(-0.02) * 10.0 * Math.sqrt(0.5) * phi(0.0), mc(terms, 100_000));
    }

    @Test
    void greeksOfASimulatedAsianAreThoseOfItsClosedForm() {
        String terms = "'type':'asian_put','strike':56,'fixings':[0.4,1,1.5]," + TWO;

        requireAllGreeks(price(terms, "--engine", "closed"), mc(terms, 100_000), 2);
    }

    /** What is knocked out and what is knocked in make the option without a barrier. */
    @ParameterizedTest
    @CsvSource({"call, up, 62", "put, down, 50"})
    void knockedInAndKnockedOutMakeTheWhole(String payment, String direction, String barrier) {
        String terms = "'type':'barrier_" + payment + "','strike':56,'barrier':" + barrier + ",'direction':'"
                + direction + "','monitoring':[0.5,1,1.5],'knock':'%s'," + TWO;
        CliRun in = mc(terms.formatted("in"), 50_000);
        CliRun out = mc(terms.formatted("out"), 50_000);
        CliRun whole = price("'type':'" + payment + "','strike':56," + TWO);

        assertTrue(
                in.number("pv") > 20.0 * in.number("std_error") && out.number("pv") > 20.0 * out.number("std_error"));
        assertEquals(
                whole.number("pv"),
                in.number("pv") + out.number("pv"),
                ERRORS * (in.number("std_error") + out.number("std_error")));
        for (int i = 0; i < 2; i++) {
            String error = "delta_std_error[" + i + "]";
            assertEquals(
                    whole.number("delta[" + i + "]"),
                    in.number("delta[" + i + "]") + out.number("delta[" + i + "]"),
                    ERRORS * (in.number(error) + out.number(error)));
        }
    }

    /** Reflection: 1 where the largest level reaches 112 has the chance 2 Phi(-12/20). */
    @ParameterizedTest
    @ValueSource(strings = {"closed", "mc"})
    void oneTouchIsTwiceTheDigital(String engine) {
        String terms =
                "'type':'barrier_cash','barrier':112,'direction':'up','knock':'in','monitoring':'continuous'," + ONE;
        double expected = Math.exp(-0.02) * 2.0 * cdf(-0.6);

        CliRun run = price(terms, "--engine", engine);

        assertEquals(expected, run.number("pv"), engine.equals("mc") ? ERRORS * run.number("std_error") : 1e-13);
        assertEquals(engine, run.text("source"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'type':'barrier_call','strike':54,'barrier':49,'direction':'down','knock':'out'",
                "'type':'barrier_put','strike':57,'barrier':66,'direction':'up','knock':'in'",
                "'type':'double_barrier_call','strike':54,'lower':42,'upper':74",
            })
    void barriersWatchedAtEveryMomentAgreeWithTheirClosedForms(String product) {
        String terms = product + ",'monitoring':'continuous'," + TWO;

        requireAllGreeks(price(terms, "--engine", "closed"), mc(terms, 40_000), 2);
    }

    /** (max - K)+ + (min - K)+ = (w1 x1 - K)+ + (w2 x2 - K)+ on every path. */
    @Test
    void bestAndWorstMakeBothLegs() {
        String market = TWO.replace("[0.6,0.4]", "[1.1,0.9]");
        String legs = "'type':'call','strike':56,'T':1.5,'rate':0.02,";
        double both = closed(legs + "'weights':[1.1],'vols':[9],'forwards':[52]")
                + closed(legs + "'weights':[0.9],'vols':[14],'forwards':[61]");

        CliRun best = mc("'type':'best_of_call','strike':56," + market, 50_000);
        CliRun worst = mc("'type':'worst_of_call','strike':56," + market, 50_000);

        assertEquals(
                both,
                best.number("pv") + worst.number("pv"),
                ERRORS * (best.number("std_error") + worst.number("std_error")));
        assertTrue(best.number("pv") > worst.number("pv") + 1.0);
        assertFalse(best.isNull("gamma") || best.isNull("cega"), best.out());
    }

    /** On one asset there is nothing to choose from. */
    @ParameterizedTest
    @ValueSource(strings = {"best_of_put", "worst_of_put"})
    void extremeOfOneAssetIsThatAsset(String type) {
        CliRun exact = price("'type':'put','strike':98," + ONE);

        requireAllGreeks(exact, mc("'type':'" + type + "','strike':98," + ONE, 50_000), 1);
    }

    private static final String NOTE = "'type':'autocallable','initial':[100],'autocall_level':%s,'coupon':%s,"
            + "'coupon_barrier':%s,'memory':%s,'knock_in':%s,'observation_times':%s,";

    /** One observation, no call: 0.1 where x >= 90, and 1 less a put struck at 100 of 1/100 each, knocked in wherever it pays. */
    @Test
    void noteWithOneObservationIsABondADigitalAndAPut() {
        String note = NOTE.formatted("9", "0.1", "0.9", "false", "1", "[1]") + ONE;
        CliRun digital = price("'type':'digital_call','strike':90,'notional':0.1," + ONE);
        CliRun put = price("'type':'put','strike':100,'notional':0.01," + ONE);

        CliRun run = mc(note, 100_000);

        requireValue(Math.exp(-0.02) + digital.number("pv") - put.number("pv"), run);
        for (String greek : List.of("delta[0]", "gamma[0][0]", "vega[0]", "rho", "theta_year")) {
            String error = greek.replaceFirst("^([a-z_]+)", "$1_std_error");
            requireNear(
                    digital.number(greek)
                            - put.number(greek)
                            + (greek.equals("rho") ? -Math.exp(-0.02) : 0.0)
                            + (greek.equals("theta_year") ? 0.02 * Math.exp(-0.02) : 0.0),
                    run,
                    greek,
                    error);
        }
    }

    /** Called at once where x(1/2) >= 100, else at T; knocked in never: 1 paid at 1/2 or at 1, each with chance 1/2. */
    @Test
    void calledNotePaysAtItsObservation() {
        String note = NOTE.formatted("1", "0", "2", "true", "-9", "[0.5,1]") + ONE;

        requireValue(0.5 * (Math.exp(-0.01) + Math.exp(-0.02)), mc(note, 100_000));
    }

    /** Coupons fall due at x(1/2) >= 100 and x(1) >= 100; with memory the second pays both where only it is due, chance 1/8 of 8. */
    @Test
    void memoryPaysWhatWasMissed() {
        String terms = NOTE.formatted("9", "0.1", "1", "%s", "-9", "[0.5,1]") + ONE;
        CliRun without = mc(terms.formatted("false"), 100_000);
        CliRun with = mc(terms.formatted("true"), 100_000);

        requireValue(0.05 * (Math.exp(-0.01) + Math.exp(-0.02)) + Math.exp(-0.02), without);
        // x(1/2) below and x(1) above: moves of one variance each, an eighth of the circle.
        double paidLate = 0.1 * Math.exp(-0.02) / 8.0;
        assertEquals(
                paidLate,
                with.number("pv") - without.number("pv"),
                ERRORS * (with.number("std_error") + without.number("std_error")));
    }

    @Test
    void bermudanWithOneDateIsEuropean() {
        CliRun run = mc("'type':'bermudan_put','strike':105,'exercise':1," + ONE, 50_000);

        requireValue(closed("'type':'put','strike':105," + ONE), run);
        assertEquals(run.number("pv"), run.number("lower_bound"));
        assertEquals(
                run.number("upper_bound"),
                run.number("lower_bound"),
                ERRORS * (run.number("std_error") + run.number("upper_bound_std_error")) + 1e-9);
    }

    /** Forwards are martingales: a right to exercise early is worth something at a positive rate; the bounds close on it. */
    @Test
    void bermudanLiesBetweenItsBoundsAboveTheEuropean() {
        CliRun run = mc(
                "'type':'bermudan_put','strike':110,'exercise':4,'T':2,'rate':0.08,"
                        + "'weights':[1],'vols':[12],'forwards':[100]",
                50_000);
        double european =
                closed("'type':'put','strike':110,'T':2,'rate':0.08,'weights':[1],'vols':[12],'forwards':[100]");

        assertTrue(run.number("pv") > european + 10.0 * run.number("std_error"), run.out());
        double gap = run.number("upper_bound") - run.number("lower_bound");
        double error = run.number("std_error") + run.number("upper_bound_std_error");
        assertTrue(gap > -ERRORS * error, run.out());
        assertTrue(gap < 0.01 * run.number("pv") + ERRORS * error, run.out());
        assertTrue(run.number("delta[0]") < 0.0 && run.number("delta_std_error[0]") > 0.0, run.out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'type':'double_barrier_call','strike':56,'lower':45,'upper':70,'monitoring':3",
                "'type':'autocallable','initial':[52,61],'autocall_level':1,'coupon':0,'coupon_barrier':1,'memory':false,"
                        + "'knock_in':0.5,'observation_times':[1.5]",
                "'type':'bermudan_put','strike':56,'exercise':2",
                "'type':'barrier_call','strike':56,'barrier':66,'direction':'up','knock':'out','monitoring':3",
            })
    void productWithoutAClosedFormIsSimulatedOrRefused(String product) {
        String terms = product + "," + TWO;

        assertEquals("E_ENGINE engine", price(terms, "--engine", "closed").refusal(2));
        assertEquals("mc", price(terms, "--paths", "2000").text("source"));
    }

    /** The basket grows from 55.6 e^0.02t; every engine says the same, and the error is 0. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'type':'asian_call','strike':50,'fixings':3",
                "'type':'barrier_put','strike':60,'barrier':50,'direction':'down','knock':'out','monitoring':'continuous'",
                "'type':'barrier_cash','barrier':50,'direction':'down','knock':'out','monitoring':4",
                "'type':'double_barrier_call','strike':50,'lower':40,'upper':70,'monitoring':2",
                "'type':'worst_of_call','strike':20",
                "'type':'autocallable','initial':[52,61],'autocall_level':1,'coupon':0.1,'coupon_barrier':1,'memory':false,"
                        + "'knock_in':0.5,'observation_times':[0.5,1.5]",
                "'type':'bermudan_put','strike':60,'exercise':2",
            })
    void withoutVarianceEveryEngineAnswersExactly(String product) {
        String market = TWO.replace("[9,14]", "[0,0]").replace("forwards", "spots");
        List<CliRun> runs = Stream.of("closed", "mc", "auto")
                .map(engine -> price(product + "," + market, "--engine", engine))
                .toList();

        for (CliRun run : runs) {
            assertEquals("closed", run.text("source"));
            assertTrue(run.number("pv") > 0.0, run.out());
            for (String field : List.of("pv", "delta", "gamma", "vega", "cega", "rho", "theta_year")) {
                assertEquals(runs.get(0).at(field), run.at(field), field);
            }
            assertEquals(new Node.NumberNode(0.0), run.at("vega[1]"));
        }
        assertEquals(0.0, runs.get(1).number("std_error"));
        assertEquals(0.0, runs.get(1).number("delta_std_error[1]"));
        if (product.contains("bermudan")) {
            assertEquals(runs.get(1).number("pv"), runs.get(1).number("lower_bound"));
            assertEquals(runs.get(1).number("pv"), runs.get(1).number("upper_bound"));
            assertEquals(0.0, runs.get(1).number("upper_bound_std_error"));
        }
    }

    /** At T = 0 what is paid is paid now: theta is null, nothing is random. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'type':'asian_call','strike':50,'fixings':3|50",
                "'type':'asian_call','strike':50,'fixings':1,'past_fixings':{'count':1,'average':20}|10",
                "'type':'barrier_call','strike':50,'barrier':100,'direction':'up','knock':'in','monitoring':'continuous'|50",
                "'type':'double_barrier_put','strike':150,'lower':99,'upper':101,'monitoring':1|50",
                "'type':'bermudan_put','strike':150,'exercise':1|50",
                "'type':'best_of_call','strike':50|50",
            })
    void atExpiryWhatIsPaidIsPaidNow(String product, double expected) {
        CliRun run = price(product + "," + ONE.replace("'T':1", "'T':0"));

        assertEquals(expected, run.number("pv"), 1e-12, run.out());
        assertTrue(run.isNull("theta_year"), run.out());
        assertEquals("W_T_ZERO T", run.codes("warnings"));
    }

    @Test
    void noteAtExpiryIsRedeemedNow() {
        String note = NOTE.formatted("2", "0.1", "0.9", "true", "0.5", "[0]") + ONE.replace("'T':1", "'T':0");

        assertEquals(1.1, price(note).number("pv"), 1e-15);
    }

    /** A notional multiplies everything: twice short is minus twice, to the bit. */
    @Test
    void notionalMultipliesEverything() {
        String terms = "'type':'worst_of_put','strike':60," + TWO;
        CliRun one = mc(terms, 4000);
        CliRun short2 = mc("'notional':-2," + terms, 4000);

        for (String number : List.of("pv", "delta[1]", "gamma[0][1]", "vega[0]", "cega[0][2]", "rho", "theta_year")) {
            assertEquals(-2.0 * one.number(number), short2.number(number), number);
        }
        assertEquals(2.0 * one.number("std_error"), short2.number("std_error"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'type':'asian_call','strike':56,'fixings':6",
                "'type':'autocallable','initial':[52,61],'autocall_level':1,'coupon':0.1,'coupon_barrier':0.8,'memory':true,"
                        + "'knock_in':0.5,'observation_times':[0.5,1,1.5]",
                "'type':'bermudan_put','strike':60,'exercise':3",
            })
    void sameSeedGivesTheSameBits(String product) {
        String[] options = {"--engine", "mc", "--paths", "3000", "--seed", "8"};

        assertEquals(
                price(product + "," + TWO, options).out(),
                price(product + "," + TWO, options).out());
    }

    /** What jumps says how wide the smooth step of its Greeks is; what does not has none. */
    @Test
    void smoothingOfGreeksIsSaidWhereThereIsOne() {
        String barrier =
                "'type':'barrier_put','strike':56,'barrier':50,'direction':'down','knock':'in','monitoring':%s," + TWO;

        double few = mc(barrier.formatted("3"), 1000).number("greek_smoothing_width");
        double many = mc(barrier.formatted("3"), 16_000).number("greek_smoothing_width");

        assertEquals(Math.pow(16.0, -1.0 / 9.0), many / few, 1e-12);
        assertFalse(mc(barrier.formatted("'continuous'"), 1000).has("greek_smoothing_width"));
        assertFalse(
                mc("'type':'asian_call','strike':56,'fixings':3," + TWO, 1000).has("greek_smoothing_width"));
    }

    /** Doubled 256 times over, paths leave no room for a bias that is small beside the error of the first thousand. */
    @Test
    void smoothedGreeksHoldWhereATargetErrorAsksForMorePaths() {
        String digital = "'type':'digital_call','strike':90," + ONE;
        CliRun exact = price(digital, "--engine", "closed");

        CliRun run = price(digital, "--engine", "mc", "--paths", "1000", "--target-error", "0.001");

        assertTrue(run.number("paths") > 100_000, run.out());
        requireAllGreeks(exact, run, 1);
    }

    /** At a rate of 0 spots stand still and barriers have their closed form; a rate would bring a drift, and rho knows it. */
    @Test
    void rhoOfABarrierOnASpotCountsTheDrift() {
        String terms =
                "'type':'barrier_cash','barrier':90,'direction':'down','knock':'in','monitoring':'continuous','T':1,"
                        + "'weights':[1],'vols':[20],'spots':[100]";
        CliRun closed = price(terms);

        assertEquals("closed", closed.text("source"));
        requireAllGreeks(closed, mc(terms, 20_000), 1);
        assertTrue(closed.number("rho") < -2.0 * closed.number("pv"), "more than discounting: " + closed.out());
    }
}
