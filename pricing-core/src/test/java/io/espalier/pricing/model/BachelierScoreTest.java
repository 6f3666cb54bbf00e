package io.espalier.pricing.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.algebra.Plain;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a score means: moving today's levels by d is moving the normals by c. */
class BachelierScoreTest {
    private static final double[] P = {100.0, -5.0, 40.0, 20.0, 3.0, 10.0, 0.4, -0.3, 0.2, 0.04};
    private static final double[] SINGULAR = {100.0, -5.0, 40.0, 20.0, 3.0, 10.0, -1.0, 1.0, -1.0, 0.04};
    private static final double[] WEIGHTS = {0.5, 1.5, -0.3};
    private static final double[] DIRECTION = {1.0, -2.0, 0.7};
    private static final double[] NORMALS = {0.3, -1.1, 0.8};
    private static final double DT = 0.6;

    /** Some fifty roundings of numbers up to 100. */
    private static final double ROUNDING = 1e-12;

    private static BachelierBasket model(double[] p, LevelKind kind, double... carry) {
        double[][] rho = {{1.0, p[6], p[7]}, {p[6], 1.0, p[8]}, {p[7], p[8], 1.0}};
        MarketData market = new MarketData(
                kind,
                Arrays.copyOf(p, 3),
                Arrays.copyOfRange(p, 3, 6),
                new Correlation(rho),
                p[9],
                carry.length == 0 ? Optional.empty() : Optional.of(carry),
                OptionalDouble.empty());
        return new BachelierBasket(market, DT);
    }

    static Stream<BachelierBasket> regular() {
        return Stream.of(
                model(P, LevelKind.FORWARD),
                model(P, LevelKind.SPOT),
                model(P, LevelKind.SPOT, 0.02, 0.02, 0.02),
                model(P, LevelKind.SPOT, 0.3, -0.05, 0.0));
    }

    private static List<Plain> plain(double... numbers) {
        return Arrays.stream(numbers).mapToObj(Plain::new).toList();
    }

    private static double[] step(BachelierBasket model, double[] p, double[] levels, double[] z) {
        List<Plain> arguments = model.arguments(new Plain(DT), plain(p));
        return values(model.step(plain(levels), plain(z), arguments));
    }

    private static double[] values(List<Plain> numbers) {
        return numbers.stream().mapToDouble(Plain::value).toArray();
    }

    private static double[] sum(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(k -> a[k] + b[k]).toArray();
    }

    private static double dot(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(k -> a[k] * b[k]).sum();
    }

    @ParameterizedTest
    @MethodSource("regular")
    void movingLevelsIsMovingNormalsByTheLevelScore(BachelierBasket model) {
        double[] c = values(model.levelScore(plain(DIRECTION), model.arguments(new Plain(DT), plain(P))));

        double[] moved = step(model, P, sum(Arrays.copyOf(P, 3), DIRECTION), NORMALS);
        double[] shifted = step(model, P, Arrays.copyOf(P, 3), sum(NORMALS, c));

        assertTrue(model.hasLevelScore());
        for (int i = 0; i < 3; i++) {
            assertEquals(moved[i], shifted[i], ROUNDING * 100.0, "level " + i);
        }
    }

    /** The basket moves alike, and no shorter shift does that: |c|^2 is the squared move over the variance (Cauchy and Schwarz). */
    @ParameterizedTest
    @MethodSource("regular")
    void movingLevelsMovesTheBasketAsTheBasketScoreDoes(BachelierBasket model) {
        assertBasketScore(model, P, NORMALS);
    }

    @Test
    void aSingularCorrelationHasABasketScoreOnly() {
        BachelierBasket model = model(SINGULAR, LevelKind.FORWARD);

        assertFalse(model.hasLevelScore());
        assertBasketScore(model, SINGULAR, new double[] {0.4});
        assertThrows(
                IllegalStateException.class,
                () -> model.levelScore(plain(DIRECTION), model.arguments(new Plain(DT), plain(SINGULAR))));
    }

    private static void assertBasketScore(BachelierBasket model, double[] p, double[] z) {
        double[] c = values(model.basketScore(WEIGHTS, plain(DIRECTION), model.arguments(new Plain(DT), plain(p))));
        double[] levels = Arrays.copyOf(p, 3);

        double moved = dot(WEIGHTS, step(model, p, sum(levels, DIRECTION), z));
        double shifted = dot(WEIGHTS, step(model, p, levels, sum(z, c)));

        assertEquals(moved, shifted, ROUNDING * 100.0, "basket");
        double move = moved - dot(WEIGHTS, step(model, p, levels, z));
        double variance = model.variance(WEIGHTS, new Plain(DT), plain(p)).value();
        assertEquals(move * move / variance, dot(c, c), ROUNDING * dot(c, c) * 10.0, "squared length");
    }

    @Test
    void basketsAreKeptWhereAllDriftAlike() {
        assertTrue(model(P, LevelKind.FORWARD).keepsBaskets());
        assertTrue(model(P, LevelKind.SPOT).keepsBaskets());
        assertFalse(model(P, LevelKind.SPOT, 0.3, -0.05, 0.0).keepsBaskets());
    }
}
