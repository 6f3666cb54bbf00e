package io.espalier.adapters.cli.live;

import io.espalier.pricing.market.MarketData;

/** Makes simulated feeds of a market: one trading day passes while a session lasts. */
public final class MarketFeed {
    private static final double TRADING_DAYS_A_YEAR = 252.0;
    private final MarketData market;
    private final double[][] root;
    private final double yearsPerTick;
    private final SessionPlan plan;
    private final long openingNanos;
    private final long seed;

    /** A feed of {@code market} at the pace of {@code plan}, whose clock begins at {@code openingNanos}. */
    public MarketFeed(MarketData market, SessionPlan plan, long openingNanos, long seed) {
        this.market = market;
        this.plan = plan;
        this.openingNanos = openingNanos;
        this.seed = seed;
        yearsPerTick = 1.0 / (TRADING_DAYS_A_YEAR * plan.ticksPerDay());
        root = market.correlation().root();
    }

    /** The feed from its beginning. */
    public TickFeed open() {
        return new SimulatedFeed(
                market.levels(), market.vols(), root, yearsPerTick, tick -> openingNanos + plan.dueNanos(tick), seed);
    }
}
