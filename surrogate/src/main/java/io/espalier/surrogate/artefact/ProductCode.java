package io.espalier.surrogate.artefact;

import io.espalier.pricing.product.AsianOption;
import io.espalier.pricing.product.Autocallable;
import io.espalier.pricing.product.BarrierOption;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.DoubleBarrierOption;
import io.espalier.pricing.product.ExtremeOption;
import io.espalier.pricing.product.PastFixings;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.Product;
import io.espalier.pricing.product.PutCall;
import io.espalier.pricing.product.Smoothing;
import java.util.Optional;

/**
 * The terms of a product as bytes: a word, then all its terms; n numbers per underlying, n the market's.
 *
 * <p>A European option's word is its payoff's: what was written when there were no other products is read as it was. The words of the
 * others are none of those.
 */
final class ProductCode {
    private static final String ASIAN = "ASIAN";
    private static final String BARRIER = "BARRIER";
    private static final String DOUBLE_BARRIER = "DOUBLE_BARRIER";
    private static final String EXTREME = "EXTREME";
    private static final String AUTOCALLABLE = "AUTOCALLABLE";

    private ProductCode() {}

    /** Whether a file can hold it. */
    static boolean knows(Product product) {
        return product instanceof BasketOption
                || product instanceof AsianOption
                || product instanceof BarrierOption
                || product instanceof DoubleBarrierOption
                || product instanceof ExtremeOption
                || product instanceof Autocallable;
    }

    static void encode(SectionOutput out, Product product) {
        if (product instanceof BasketOption option) {
            basket(out, option);
        } else if (product instanceof AsianOption option) {
            asian(out, option);
        } else if (product instanceof BarrierOption option) {
            barrier(out, option);
        } else if (product instanceof DoubleBarrierOption option) {
            doubleBarrier(out, option);
        } else if (product instanceof ExtremeOption option) {
            extreme(out, option);
        } else if (product instanceof Autocallable note) {
            autocallable(out, note);
        } else {
            throw new IllegalArgumentException("an artefact holds no product of this type: type=" + product.label());
        }
    }

    static Product decode(SectionInput in, int n) throws ArtefactException {
        String word = in.text();
        return switch (word) {
            case ASIAN -> asian(in, n);
            case BARRIER -> barrier(in, n);
            case DOUBLE_BARRIER -> doubleBarrier(in, n);
            case EXTREME -> extreme(in, n);
            case AUTOCALLABLE -> autocallable(in, n);
            default -> basket(PayoffType.valueOf(word), in, n);
        };
    }

    private static void basket(SectionOutput out, BasketOption option) {
        out.text(option.type().name()).number(option.strike()).number(option.expiry());
        out.numbers(option.weights()).number(option.notional());
        out.flag(option.smoothing().isPresent());
        option.smoothing()
                .ifPresent(smoothing -> out.text(smoothing.kind().name()).number(smoothing.width()));
    }

    private static BasketOption basket(PayoffType type, SectionInput in, int n) throws ArtefactException {
        double strike = in.number();
        double expiry = in.number();
        double[] weights = in.numbers(n);
        double notional = in.number();
        Optional<Smoothing> smoothing = in.flag()
                ? Optional.of(new Smoothing(Smoothing.Kind.valueOf(in.text()), in.number()))
                : Optional.empty();
        return new BasketOption(type, strike, expiry, weights, notional, smoothing);
    }

    private static void asian(SectionOutput out, AsianOption option) {
        out.text(ASIAN).text(option.type().name()).number(option.strike());
        ScheduleCode.encode(out, option.fixings(), option.expiry());
        out.integer(option.past().count()).number(option.past().average());
        out.number(option.expiry()).numbers(option.weights()).number(option.notional());
    }

    private static AsianOption asian(SectionInput in, int n) throws ArtefactException {
        return new AsianOption(
                PutCall.valueOf(in.text()),
                in.number(),
                ScheduleCode.decode(in),
                new PastFixings(in.integer(), in.number()),
                in.number(),
                in.numbers(n),
                in.number());
    }

    private static void barrier(SectionOutput out, BarrierOption option) {
        out.text(BARRIER).text(option.payment().name()).number(option.strike()).number(option.barrier());
        out.text(option.direction().name()).text(option.knock().name());
        ScheduleCode.encode(out, option.monitoring(), option.expiry());
        out.number(option.expiry()).numbers(option.weights()).number(option.notional());
    }

    private static BarrierOption barrier(SectionInput in, int n) throws ArtefactException {
        return new BarrierOption(
                BarrierOption.Payment.valueOf(in.text()),
                in.number(),
                in.number(),
                BarrierOption.Direction.valueOf(in.text()),
                BarrierOption.Knock.valueOf(in.text()),
                ScheduleCode.decodeMonitoring(in),
                in.number(),
                in.numbers(n),
                in.number());
    }

    private static void doubleBarrier(SectionOutput out, DoubleBarrierOption option) {
        out.text(DOUBLE_BARRIER).text(option.type().name()).number(option.strike());
        out.number(option.lower()).number(option.upper());
        ScheduleCode.encode(out, option.monitoring(), option.expiry());
        out.number(option.expiry()).numbers(option.weights()).number(option.notional());
    }

    private static DoubleBarrierOption doubleBarrier(SectionInput in, int n) throws ArtefactException {
        return new DoubleBarrierOption(
                PutCall.valueOf(in.text()),
                in.number(),
                in.number(),
                in.number(),
                ScheduleCode.decodeMonitoring(in),
                in.number(),
                in.numbers(n),
                in.number());
    }

    private static void extreme(SectionOutput out, ExtremeOption option) {
        out.text(EXTREME).text(option.extreme().name()).text(option.type().name());
        out.number(option.strike()).number(option.expiry());
        out.numbers(option.weights()).number(option.notional());
    }

    private static ExtremeOption extreme(SectionInput in, int n) throws ArtefactException {
        return new ExtremeOption(
                ExtremeOption.Extreme.valueOf(in.text()),
                PutCall.valueOf(in.text()),
                in.number(),
                in.number(),
                in.numbers(n),
                in.number());
    }

    private static void autocallable(SectionOutput out, Autocallable note) {
        out.text(AUTOCALLABLE).numbers(note.initial());
        ScheduleCode.encode(out, note.observations(), note.expiry());
        out.number(note.autocallLevel()).number(note.coupon()).number(note.couponBarrier());
        out.flag(note.memory()).number(note.knockIn()).number(note.expiry()).number(note.notional());
    }

    private static Autocallable autocallable(SectionInput in, int n) throws ArtefactException {
        return new Autocallable(
                in.numbers(n),
                ScheduleCode.decode(in),
                in.number(),
                in.number(),
                in.number(),
                in.flag(),
                in.number(),
                in.number(),
                in.number());
    }
}
