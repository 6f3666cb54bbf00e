package io.espalier.pricing.engine;

import io.espalier.pricing.product.BarrierOption;
import io.espalier.pricing.product.BermudanOption;
import io.espalier.pricing.product.DoubleBarrierOption;
import io.espalier.pricing.product.Monitoring;
import io.espalier.pricing.product.Product;
import io.espalier.pricing.product.Schedule;
import java.util.stream.IntStream;

/** Products as they are followed along the one path there is, where nothing is random. */
final class CertainPath {
    /** A basket of unlike carries may turn between today and T: its extreme is right to a share (b T)^2/2^19 of what grows. */
    private static final int WATCHES = 256;

    /** A T below has no room for as many dates, nor for a level to move. */
    private static final double SHORTEST = 1e-300;

    private CertainPath() {}

    /** The holder of a Bermudan option knows what is best; a barrier watched at every moment is watched today and often after. */
    static Product of(Product product) {
        if (product instanceof BermudanOption option) {
            return new Foresight(option);
        }
        if (product instanceof BarrierOption option && option.monitoring().isContinuous()) {
            return new BarrierOption(
                    option.payment(),
                    option.strike(),
                    option.barrier(),
                    option.direction(),
                    option.knock(),
                    often(option.expiry()),
                    option.expiry(),
                    option.weights(),
                    option.notional());
        }
        if (product instanceof DoubleBarrierOption option && option.monitoring().isContinuous()) {
            return new DoubleBarrierOption(
                    option.type(),
                    option.strike(),
                    option.lower(),
                    option.upper(),
                    often(option.expiry()),
                    option.expiry(),
                    option.weights(),
                    option.notional());
        }
        return product;
    }

    private static Monitoring often(double expiry) {
        if (expiry < SHORTEST) {
            return Monitoring.on(Schedule.equallySpaced(1));
        }
        final double[] times = IntStream.rangeClosed(0, WATCHES)
                .mapToDouble(k -> k == WATCHES ? expiry : expiry * k / WATCHES)
                .toArray();
        // Dates lie after today: the first is as near to it as a number can be.
        times[0] = Double.MIN_VALUE;
        return Monitoring.on(Schedule.of(times));
    }
}
