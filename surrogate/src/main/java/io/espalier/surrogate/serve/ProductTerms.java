package io.espalier.surrogate.serve;

import io.espalier.pricing.product.AsianOption;
import io.espalier.pricing.product.Autocallable;
import io.espalier.pricing.product.BarrierOption;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.DoubleBarrierOption;
import io.espalier.pricing.product.Monitoring;
import io.espalier.pricing.product.PastFixings;
import io.espalier.pricing.product.Product;
import io.espalier.pricing.product.Schedule;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The terms of a product beyond those that all have (type, strike, T, weights, notional), under the names of an instrument document and
 * in its shapes: words, numbers, lists, maps. A term that is not there has no name.
 */
public final class ProductTerms {
    private ProductTerms() {}

    /** The terms, in the order of the documents; none of a product that documents do not know. */
    public static Map<String, Object> of(Product product) {
        Map<String, Object> terms = new LinkedHashMap<>();
        if (product instanceof BasketOption option) {
            basket(option, terms);
        } else if (product instanceof AsianOption option) {
            asian(option, terms);
        } else if (product instanceof BarrierOption option) {
            barrier(option, terms);
        } else if (product instanceof DoubleBarrierOption option) {
            terms.put("lower", option.lower());
            terms.put("upper", option.upper());
            terms.put("monitoring", monitoring(option.monitoring(), option.expiry()));
        } else if (product instanceof Autocallable note) {
            autocallable(note, terms);
        }
        return terms;
    }

    private static void basket(BasketOption option, Map<String, Object> terms) {
        option.smoothing().ifPresent(smoothing -> {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("kind", smoothing.kind().label());
            fields.put("eps", smoothing.width());
            terms.put("payoff_smoothing", fields);
        });
    }

    private static void asian(AsianOption option, Map<String, Object> terms) {
        terms.put("strike_type", option.isFloating() ? "floating" : "fixed");
        terms.put("fixings", dates(option.fixings(), option.expiry()));
        terms.put("past_fixings", past(option.past()));
    }

    /** Without a fixing their average counts for nothing. */
    private static Map<String, Object> past(PastFixings past) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("count", past.count());
        fields.put("average", past.count() == 0 ? 0.0 : past.average());
        return fields;
    }

    private static void barrier(BarrierOption option, Map<String, Object> terms) {
        terms.put("barrier", option.barrier());
        terms.put("direction", word(option.direction()));
        terms.put("knock", word(option.knock()));
        terms.put("monitoring", monitoring(option.monitoring(), option.expiry()));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static void autocallable(Autocallable note, Map<String, Object> terms) {
        terms.put("initial", list(note.initial()));
        terms.put("observation_times", dates(note.observations(), note.expiry()));
        terms.put("autocall_level", note.autocallLevel());
        terms.put("coupon", note.coupon());
        terms.put("coupon_barrier", note.couponBarrier());
        terms.put("memory", note.memory());
        terms.put("knock_in", note.knockIn());
    }

    /** How many bridges a simulation takes is no term. */
    private static Object monitoring(Monitoring monitoring, double expiry) {
        return monitoring.schedule().map(dates -> dates(dates, expiry)).orElse("continuous");
    }

    private static Object dates(Schedule schedule, double expiry) {
        return schedule.isEquallySpaced() ? (Object) schedule.count() : list(schedule.times(expiry));
    }

    private static List<Double> list(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }
}
