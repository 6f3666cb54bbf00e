package io.espalier.pricing.engine;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.AsianOption;
import io.espalier.pricing.product.Autocallable;
import io.espalier.pricing.product.BarrierOption;
import io.espalier.pricing.product.ExtremeOption;
import io.espalier.pricing.product.Monitoring;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.PutCall;
import io.espalier.pricing.product.Schedule;

/** Instruments on the market of {@link Baskets} that look at more than the basket at expiry. */
public final class PathProducts {
    private static final double EXPIRY = 1.5;
    private static final double[] WEIGHTS = {0.6, 0.7, -0.5};

    private PathProducts() {}

    private static MarketData spots() {
        return Baskets.spots(PayoffType.CALL).market();
    }

    public static Instrument asian() {
        MarketData carried = Baskets.spotsWithCarry(PayoffType.CALL, Baskets.DIFFERENT_CARRIES)
                .market();
        return new Instrument(
                carried, AsianOption.fixed(PutCall.CALL, 100.0, Schedule.of(0.25, 0.5, 1.25), EXPIRY, WEIGHTS));
    }

    public static Instrument bestOf() {
        return new Instrument(
                spots(),
                new ExtremeOption(
                        ExtremeOption.Extreme.BEST, PutCall.CALL, 100.0, EXPIRY, new double[] {1.0, 1.1, 2.4}, 1.0));
    }

    static Instrument continuousBarrier() {
        return new Instrument(
                Baskets.forwards(PayoffType.CALL).market(),
                barrier(BarrierOption.Knock.OUT, Monitoring.continuous(), 130.0));
    }

    public static Instrument discreteBarrier() {
        return new Instrument(
                spots(), barrier(BarrierOption.Knock.OUT, Monitoring.on(Schedule.equallySpaced(6)), 130.0));
    }

    private static BarrierOption barrier(BarrierOption.Knock knock, Monitoring monitoring, double level) {
        return new BarrierOption(
                BarrierOption.Payment.CALL,
                95.0,
                level,
                BarrierOption.Direction.UP,
                knock,
                monitoring,
                EXPIRY,
                WEIGHTS,
                1.0);
    }

    static Instrument autocallable() {
        return new Instrument(
                spots(),
                new Autocallable(
                        new double[] {100.0, 90.0, 40.0},
                        Schedule.equallySpaced(3),
                        1.0,
                        0.08,
                        0.75,
                        true,
                        0.65,
                        EXPIRY,
                        100.0));
    }
}
