package io.espalier.adapters.cli.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.MarketData;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SimulatedFeedTest {
    private static final int TICKS = 200_000;

    private static SessionPlan day(int ticks) {
        return new SessionPlan(ticks, Optional.of(Duration.ofSeconds(1)), Duration.ofSeconds(1));
    }

    private static MarketData market() {
        return MarketData.ofForwards(
                new double[] {100.0, 50.0},
                new double[] {20.0, 10.0},
                new Correlation(new double[][] {{1.0, 0.6}, {0.6, 1.0}}),
                0.0);
    }

    @Test
    void theSameSeedGivesTheSameTicks() {
        MarketFeed feeds = new MarketFeed(market(), day(1_000), 0, 5);
        TickFeed first = feeds.open();
        TickFeed again = feeds.open();

        for (int i = 0; i < 1_000; i++) {
            first.advance();
            again.advance();

            assertEquals(first.underlying(), again.underlying());
            assertEquals(first.price(), again.price());
        }
    }

    /** Legal by tolerance, with an eigenvalue of -5e-13. */
    @Test
    void aMarketWhoseCorrelationIsIndefiniteByRoundingHasAFeed() {
        double rho = 1.0 + 5e-13;
        MarketData market = MarketData.ofForwards(
                new double[] {100.0, 50.0},
                new double[] {20.0, 10.0},
                new Correlation(new double[][] {{1.0, rho}, {rho, 1.0}}),
                0.0);
        TickFeed feed = new MarketFeed(market, day(1_000), 0, 5).open();

        feed.advance();

        assertTrue(Double.isFinite(feed.price()));
    }

    /**
     * Prices of ticks k apart differ by s sqrt(k dt) times a normal: over days of 1000 ticks the sample variance of n daily
     * moves has a relative error of sqrt(2/n), and the correlation one of about (1 - rho^2)/sqrt(n). With n = 200 that is
     * 0.1 and 0.045; four of each are allowed.
     */
    @Test
    void aDayOfTicksHasTheMarketsVolatilityAndCorrelation() {
        int ticksPerDay = 1_000;
        TickFeed feed = new MarketFeed(market(), day(ticksPerDay), 0, 3).open();
        double[] last = market().levels().clone();
        double[] opening = last.clone();
        double[][] moments = new double[2][2];
        int days = TICKS / ticksPerDay;

        for (int tick = 1; tick <= TICKS; tick++) {
            feed.advance();
            last[feed.underlying()] = feed.price();
            if (tick % ticksPerDay == 0) {
                for (int i = 0; i < 2; i++) {
                    for (int j = 0; j < 2; j++) {
                        moments[i][j] += (last[i] - opening[i]) * (last[j] - opening[j]) / days;
                    }
                }
                opening = last.clone();
            }
        }

        assertEquals(1.0, moments[0][0] / (20.0 * 20.0 / 252.0), 0.4);
        assertEquals(1.0, moments[1][1] / (10.0 * 10.0 / 252.0), 0.4);
        assertEquals(0.6, moments[0][1] / Math.sqrt(moments[0][0] * moments[1][1]), 0.18);
    }
}
