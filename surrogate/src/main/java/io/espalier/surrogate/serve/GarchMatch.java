package io.espalier.surrogate.serve;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.surrogate.artefact.Surrogate;
import io.espalier.surrogate.serve.ModelMatch.Mismatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Whether an option under GARCH is one that a surrogate was trained for: moved to the option's columns, what was trained must be the option.
 *
 * <p>A smile's surrogate serves every level, rate and discount by the symmetries that {@link GarchSmilePricer} says, if additive every
 * long-run variance. Numbers that are made from columns are compared to 1e-9 of themselves. The notional may differ.
 */
public final class GarchMatch {
    private static final double ROUNDING = 1e-9;

    private final Surrogate surrogate;
    private final GarchInstrument wanted;
    private final List<Mismatch> found = new ArrayList<>();

    private GarchMatch(Surrogate surrogate, GarchInstrument wanted) {
        this.surrogate = surrogate;
        this.wanted = wanted;
    }

    /** All parameters of {@code wanted} that {@code surrogate} was not trained for, by their names in an option's document; empty where it may be priced. */
    public static List<Mismatch> check(Surrogate surrogate, GarchInstrument wanted) {
        if (!(surrogate.problem().orElse(null) instanceof GarchInstrument trained)) {
            return List.of(Mismatch.ofMarket(surrogate, "garch"));
        }
        GarchMatch match = new GarchMatch(surrogate, wanted);
        match.compare(trained);
        return List.copyOf(match.found);
    }

    /** Whether a surrogate's columns are those of a smile, so that {@link GarchSmilePricer} serves it. */
    public static boolean isSmile(Surrogate surrogate) {
        return surrogate.problem().orElse(null) instanceof GarchInstrument && SmileColumns.suit(surrogate.layout());
    }

    /** Whether a column is of the smile's own, which needs a variance with a long run. */
    public static boolean needsLongRun(Surrogate surrogate) {
        return surrogate.layout().factors().stream().anyMatch(factor -> switch (factor.kind()) {
            case MONEYNESS, VARIANCE_RATIO, LONG_RUN_VARIANCE, PERSISTENCE -> true;
            default -> false;
        });
    }

    private void compare(GarchInstrument trained) {
        same(
                "dynamics",
                trained.market().dynamics().label(),
                wanted.market().dynamics().label());
        same("type", trained.product().label(), wanted.product().label());
        boolean smile = isSmile(surrogate);
        if (!smile) {
            same(levelName(wanted), levelName(trained), levelName(wanted));
            same("discount", trained.market().discount(), wanted.market().discount());
        }
        if (found.isEmpty() && hasColumns()) {
            numbers(smile ? likened(trained) : trained);
        }
    }

    private static String levelName(GarchInstrument instrument) {
        return instrument.market().kind().name().toLowerCase(Locale.ROOT);
    }

    /** Without a long run or at expiry the smile has no columns: that is outside the domain, or exact, whatever else differs. */
    private boolean hasColumns() {
        return !needsLongRun(surrogate)
                || (wanted.market().persistence() < 1.0 && wanted.product().expiry() > 0.0);
    }

    /** What was trained, in the level, rate and size of what is wanted. */
    private GarchInstrument likened(GarchInstrument trained) {
        GarchMarket was = trained.market();
        GarchMarket is = wanted.market();
        boolean scales = was.isAdditive() && !isColumn(FactorId.of(FactorId.Kind.LONG_RUN_VARIANCE));
        double size = scales ? is.longRunVariance() / was.longRunVariance() : 1.0;
        GarchMarket like = new GarchMarket(
                was.dynamics(),
                is.kind(),
                is.level(),
                size * was.h1(),
                size * was.omega(),
                was.alpha(),
                was.beta(),
                was.lambda(),
                was.gamma(),
                is.rate(),
                is.discount());
        return new GarchInstrument(like, trained.product());
    }

    private boolean isColumn(FactorId factor) {
        return surrogate.layout().columnOf(factor) >= 0;
    }

    private void numbers(GarchInstrument trained) {
        FactorLayout layout = surrogate.layout();
        double[] x = wanted.read(layout);
        if (!Arrays.stream(x).allMatch(Double::isFinite)) {
            // A smile has no such point (no variance, a strike below 0): that is outside the domain, whatever else
            // differs.
            return;
        }
        GarchInstrument moved;
        try {
            moved = trained.with(layout, x);
        } catch (IllegalArgumentException noMarket) {
            // A held alpha and the option's persistence make a beta below 0, say.
            found.add(new Mismatch("model", "what was trained must become the option: " + noMarket.getMessage()));
            return;
        }
        GarchMarket was = moved.market();
        GarchMarket is = wanted.market();
        number(levelName(wanted), was.level(), is.level());
        number("strike", moved.product().strike(), wanted.product().strike(), FactorId.Kind.MONEYNESS);
        number("steps", moved.product().expiry(), wanted.product().expiry());
        number("h1", was.h1(), is.h1(), FactorId.Kind.VARIANCE_RATIO);
        number("omega", was.omega(), is.omega(), FactorId.Kind.LONG_RUN_VARIANCE);
        number("alpha", was.alpha(), is.alpha());
        number("beta", was.beta(), is.beta(), FactorId.Kind.PERSISTENCE);
        if (was.hasLambda()) {
            number("lambda", was.lambda(), is.lambda());
        }
        number("rate", was.rate(), is.rate());
    }

    /** What a column of the smile's own makes differs only where something else does, which is said. */
    private void number(String field, double was, double is, FactorId.Kind maker) {
        if (!isColumn(FactorId.of(maker))) {
            number(field, was, is);
        }
    }

    private void number(String field, double was, double is) {
        if (!(Math.abs(is - was) <= ROUNDING * Math.max(Math.abs(was), Math.abs(is)))) {
            note(field, was, is);
        }
    }

    private void same(String field, Object was, Object is) {
        if (!Objects.equals(was, is)) {
            note(field, was, is);
        }
    }

    private void note(String field, Object was, Object is) {
        found.add(new Mismatch(
                field,
                "a parameter that no column of the model moves must be the one trained with: " + field + "=" + is
                        + ", trained=" + was + ", columns=" + surrogate.layout()));
    }
}
