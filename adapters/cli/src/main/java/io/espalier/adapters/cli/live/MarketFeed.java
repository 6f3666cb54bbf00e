package io.espalier.adapters.cli.live;

import io.espalier.pricing.market.MarketData;

/** Makes simulated feeds of a market: one trading day passes while a session lasts. */
public final class MarketFeed {
    private static final double TRADING_DAYS_A_YEAR = 252.0;
    private final MarketData market;
    private final double[][] root;
    private final double yearsPerTick;
    private final long seed;

    /** A feed of {@code market} in which {@code ticksPerDay} ticks make a trading day. */
    public MarketFeed(MarketData market, long ticksPerDay, long seed) {
        this.market = market;
        this.seed = seed;
        yearsPerTick = 1.0 / (TRADING_DAYS_A_YEAR * ticksPerDay);
        root = market.correlation().root();
    }

    /** The feed from its beginning. */
    public TickFeed open() {
        return new SimulatedFeed(market.levels(), market.vols(), root, yearsPerTick, seed);
    }
}
