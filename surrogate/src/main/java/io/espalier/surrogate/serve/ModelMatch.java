package io.espalier.surrogate.serve;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.Autocallable;
import io.espalier.pricing.product.Product;
import io.espalier.surrogate.artefact.Surrogate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Whether an instrument is one that a surrogate was trained for: every parameter that is not a column must be the same.
 *
 * <p>Numbers are compared for equality: a surrogate knows nothing of how the value moves with what is not its input. Where the common
 * volatility is a column, that is asked of the others over the first, as far as rounding can tell (1e-14 of them). The notional may
 * differ, the value is linear in it.
 */
public final class ModelMatch {
    /** Proportions are quotients of products: a few units in the last place, each at most 2.3e-16. */
    private static final double ROUNDING = 1e-14;

    private final Instrument trained;
    private final Instrument wanted;
    private final FactorLayout layout;
    private final List<Mismatch> found = new ArrayList<>();

    /** One parameter that differs; {@code field} is its name in an instrument document. */
    public record Mismatch(String field, String message) {
        /** A model of another market than the one that is priced. */
        static Mismatch ofMarket(Surrogate surrogate, String wanted) {
            String trained = surrogate
                    .problem()
                    .map(priced -> priced instanceof Instrument ? "bachelier" : "garch")
                    .orElse("black box (its inputs are " + surrogate.layout() + ": see evaluate)");
            return new Mismatch(
                    "model", "a model must be of the market that is priced: trained=" + trained + ", wanted=" + wanted);
        }
    }

    /** All parameters of {@code wanted} that {@code surrogate} was not trained for; empty where it may be priced. */
    public static List<Mismatch> check(Surrogate surrogate, Instrument wanted) {
        if (!(surrogate.problem().orElse(null) instanceof Instrument trained)) {
            return List.of(Mismatch.ofMarket(surrogate, "bachelier"));
        }
        ModelMatch match = new ModelMatch(surrogate, trained, wanted);
        match.compare();
        return List.copyOf(match.found);
    }

    private ModelMatch(Surrogate surrogate, Instrument trained, Instrument wanted) {
        this.trained = trained;
        this.wanted = wanted;
        this.layout = surrogate.layout();
    }

    private void compare() {
        if (trained.product().getClass() != wanted.product().getClass()) {
            // The terms of another product mean something else: there is nothing in them to compare.
            note("type", trained.product().label(), wanted.product().label());
            return;
        }
        product();
        if (trained.market().kind() != wanted.market().kind()) {
            note(
                    documentName(wanted.market().kind()),
                    documentName(trained.market().kind()),
                    documentName(wanted.market().kind()));
        }
        if (trained.size() == wanted.size()) {
            perUnderlying();
            correlations();
            carry();
        } else if (hasWeights()) {
            note("weights", trained.size() + " entries", wanted.size() + " entries");
        }
        factor(
                FactorId.of(FactorId.Kind.RATE),
                "rate",
                trained.market().rate(),
                wanted.market().rate());
        same("discount", trained.market().discount(), wanted.market().discount());
    }

    private void product() {
        Product was = onWantedExpiry();
        Product is = wanted.product();
        same("type", was.label(), is.label());
        factor(FactorId.of(FactorId.Kind.STRIKE), "strike", was.strike(), is.strike());
        factor(FactorId.of(FactorId.Kind.EXPIRY), "T", was.expiry(), is.expiry());
        Map<String, Object> terms = ProductTerms.of(was);
        Map<String, Object> wantedTerms = ProductTerms.of(is);
        Set<String> names = new LinkedHashSet<>(terms.keySet());
        names.addAll(wantedTerms.keySet());
        names.forEach(name -> term(name, terms.get(name), wantedTerms.get(name)));
    }

    /** Where T is a column dates move with it as the product says, so that those at the wanted T are to be compared. */
    private Product onWantedExpiry() {
        Product product = trained.product();
        if (!isColumn(FactorId.of(FactorId.Kind.EXPIRY))) {
            return product;
        }
        try {
            return product.withExpiry(wanted.product().expiry());
        } catch (IllegalArgumentException aHeldDateLiesAfter) {
            return product;
        }
    }

    /** Lists of one length entry by entry, all else as a whole. */
    private void term(String name, Object was, Object is) {
        if (was instanceof List<?> before && is instanceof List<?> after && before.size() == after.size()) {
            for (int k = 0; k < before.size(); k++) {
                same(name + "[" + k + "]", before.get(k), after.get(k));
            }
        } else {
            same(name, Objects.requireNonNullElse(was, "none"), Objects.requireNonNullElse(is, "none"));
        }
    }

    /** An autocallable's are made of its initial levels, which are terms. */
    private boolean hasWeights() {
        return !(wanted.product() instanceof Autocallable);
    }

    private void perUnderlying() {
        MarketData was = trained.market();
        MarketData is = wanted.market();
        String levels = documentName(is.kind());
        for (int i = 0; i < wanted.size(); i++) {
            if (hasWeights()) {
                number(
                        "weights[" + i + "]",
                        trained.product().weights()[i],
                        wanted.product().weights()[i]);
            }
            factor(FactorId.level(was.kind(), i), levels + "[" + i + "]", was.levels()[i], is.levels()[i]);
            if (!isColumn(FactorId.commonVolatility())) {
                factor(FactorId.volatility(i), "vols[" + i + "]", was.vols()[i], is.vols()[i]);
            }
        }
        if (isColumn(FactorId.commonVolatility())) {
            proportions();
        }
    }

    /** Where the common volatility is a column, any will do as long as the others keep their proportion to it. */
    private void proportions() {
        double[] was = trained.market().volatilityShares();
        double[] is;
        try {
            is = wanted.market().volatilityShares();
        } catch (IllegalArgumentException none) {
            found.add(new Mismatch("vols[0]", none.getMessage()));
            return;
        }
        for (int i = 1; i < is.length; i++) {
            if (!(Math.abs(is[i] - was[i]) <= ROUNDING * was[i])) {
                found.add(new Mismatch(
                        "vols[" + i + "]",
                        "volatilities must be to the first as they were when the model was trained: vols[" + i
                                + "]/vols[0]=" + is[i] + ", trained=" + was[i] + ", columns=" + layout));
            }
        }
    }

    private void correlations() {
        if (isColumn(FactorId.commonCorrelation())) {
            common();
            return;
        }
        for (int i = 1; i < wanted.size(); i++) {
            for (int j = 0; j < i; j++) {
                factor(
                        FactorId.correlation(i, j),
                        "corr[" + i + "][" + j + "]",
                        trained.market().correlation().get(i, j),
                        wanted.market().correlation().get(i, j));
            }
        }
    }

    /** Where the common correlation is a column, any will do as long as all pairs share it. */
    private void common() {
        try {
            wanted.market().correlation().common();
        } catch (IllegalArgumentException unequal) {
            found.add(new Mismatch("corr", unequal.getMessage()));
        }
    }

    /** Where the rate is a column, a carry that is the rate moves with it and a held one does not: two different models. */
    private void carry() {
        MarketData was = trained.market();
        MarketData is = wanted.market();
        if (was.kind() != is.kind()) {
            return;
        }
        if (isColumn(FactorId.of(FactorId.Kind.RATE)) && was.carryIsRate() != is.carryIsRate()) {
            note("carry", was.carryIsRate() ? "the rate" : "held", is.carryIsRate() ? "the rate" : "held");
        } else if (!(was.carryIsRate() && is.carryIsRate())) {
            for (int i = 0; i < wanted.size(); i++) {
                number("carry[" + i + "]", was.carryOf(i), is.carryOf(i));
            }
        }
    }

    private void factor(FactorId id, String field, double was, double is) {
        if (!isColumn(id)) {
            number(field, was, is);
        }
    }

    private boolean isColumn(FactorId id) {
        return layout.columnOf(id) >= 0;
    }

    private void number(String field, double was, double is) {
        // A product without strike has NaN there.
        if (was != is && !(Double.isNaN(was) && Double.isNaN(is))) {
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
                "a parameter that is not a column of the model must be the one trained with: " + field + "=" + is
                        + ", trained=" + was + ", columns=" + layout));
    }

    private static String documentName(LevelKind kind) {
        return kind == LevelKind.SPOT ? "spots" : "forwards";
    }
}
