package io.espalier.pricing.product;

import java.util.Arrays;

/**
 * What products pay, read off their terms with loops and branches over doubles: the witness of the branch-free code.
 *
 * <p>Paths are {@code [date][underlying]}, row 0 is today; dates are the product's, the last is expiry.
 */
final class BranchingPayoffs {
    private final double[][] path;
    private final double rate;

    BranchingPayoffs(SeenPath seen) {
        this.path = seen.levels();
        this.rate = seen.rate();
    }

    private double basket(double[] weights, int row) {
        double sum = 0.0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * path[row][i];
        }
        return sum;
    }

    private double atExpiry(Product product) {
        return basket(product.weights(), path.length - 1);
    }

    private double discount(double time) {
        return Math.exp(-rate * time);
    }

    private static double vanilla(boolean isCall, double level, double strike) {
        if (isCall) {
            return level > strike ? level - strike : 0.0;
        }
        return level < strike ? strike - level : 0.0;
    }

    double asian(AsianOption option) {
        double sum = option.past().count() * option.past().average();
        for (int k = 1; k <= option.fixings().count(); k++) {
            sum += basket(option.weights(), k);
        }
        double average = sum / (option.past().count() + option.fixings().count());
        boolean isCall = option.type() == PutCall.CALL;
        double paid = option.isFloating()
                ? vanilla(isCall, atExpiry(option), average)
                : vanilla(isCall, average, option.strike());
        return paid * discount(option.expiry()) * option.notional();
    }

    double extreme(ExtremeOption option) {
        double[] each = new double[option.weights().length];
        for (int i = 0; i < each.length; i++) {
            each[i] = option.weights()[i] * path[path.length - 1][i];
        }
        Arrays.sort(each);
        double level = option.extreme() == ExtremeOption.Extreme.BEST ? each[each.length - 1] : each[0];
        return vanilla(option.type() == PutCall.CALL, level, option.strike())
                * discount(option.expiry())
                * option.notional();
    }

    /** Watched on dates. */
    double barrier(BarrierOption option) {
        boolean touched = false;
        for (int k = 1; k <= option.monitoring().schedule().orElseThrow().count(); k++) {
            double level = basket(option.weights(), k);
            touched |= option.direction() == BarrierOption.Direction.UP
                    ? level >= option.barrier()
                    : level <= option.barrier();
        }
        boolean lives = option.knock() == BarrierOption.Knock.IN ? touched : !touched;
        return lives ? withoutBarrier(option) : 0.0;
    }

    double withoutBarrier(BarrierOption option) {
        double paid =
                switch (option.payment()) {
                    case CASH -> 1.0;
                    case CALL -> vanilla(true, atExpiry(option), option.strike());
                    case PUT -> vanilla(false, atExpiry(option), option.strike());
                };
        return paid * discount(option.expiry()) * option.notional();
    }

    /** Watched on dates. */
    double doubleBarrier(DoubleBarrierOption option) {
        for (int k = 1; k <= option.monitoring().schedule().orElseThrow().count(); k++) {
            double level = basket(option.weights(), k);
            if (level <= option.lower() || level >= option.upper()) {
                return 0.0;
            }
        }
        return vanilla(option.type() == PutCall.CALL, atExpiry(option), option.strike())
                * discount(option.expiry())
                * option.notional();
    }

    double autocallable(Autocallable note) {
        double[] times = note.observations().times(note.expiry());
        double value = 0.0;
        int missed = 0;
        for (int k = 1; k <= times.length; k++) {
            double worst = worst(note, k);
            double now = discount(times[k - 1]) * note.notional();
            if (worst >= note.couponBarrier()) {
                value += now * note.coupon() * (note.memory() ? 1 + missed : 1);
                missed = 0;
            } else {
                missed++;
            }
            if (worst >= note.autocallLevel()) {
                return value + now;
            }
        }
        double worst = worst(note, times.length);
        double redeemed = worst < note.knockIn() ? Math.min(1.0, worst) : 1.0;
        return value + redeemed * discount(note.expiry()) * note.notional();
    }

    private double worst(Autocallable note, int row) {
        double worst = Double.POSITIVE_INFINITY;
        for (int i = 0; i < note.initial().length; i++) {
            worst = Math.min(worst, path[row][i] / note.initial()[i]);
        }
        return worst;
    }

    /** @param beliefs what going on is worth: {@code [0] + [1] basket}, one row per date of exercise but the last */
    double bermudan(BermudanOption option, double[][] beliefs) {
        double[] times = option.exercise().times(option.expiry());
        for (int k = 1; k <= times.length; k++) {
            double level = basket(option.weights(), k);
            double pays = option.type() == PutCall.CALL ? level - option.strike() : option.strike() - level;
            boolean goesOn = k < times.length && beliefs[k - 1][0] + beliefs[k - 1][1] * level >= pays;
            if (pays > 0.0 && !goesOn) {
                return pays * discount(times[k - 1]) * option.notional();
            }
        }
        return 0.0;
    }
}
