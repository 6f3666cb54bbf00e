package io.espalier.pricing.market;

/**
 * The identity of one factor: what it is and of which underlying (or pair of them, i > j, for a correlation).
 *
 * @param given the name of an {@link Kind#INPUT}, by which alone it is known; empty for all other kinds. It is none that {@link #named}
 *     reads as a factor of a market, but may be that of a common volatility or correlation or of a GARCH process: {@code vol}, {@code h1}.
 *     Such an input and that factor bear one name and are not equal
 */
public record FactorId(Kind kind, int i, int j, String given) {

    /** What a factor is, its name in documents and its unit. */
    public enum Kind {
        /** Spot level, price units. */
        SPOT("spot"),
        /** Forward level, price units. */
        FORWARD("forward"),
        /** Absolute normal volatility, price units per square root of a year. */
        VOLATILITY("vol"),
        /** The first underlying's volatility, with which all others move in proportion. */
        COMMON_VOLATILITY("vol"),
        /** Correlation of two underlyings; both entries of the matrix move together. */
        CORRELATION("corr"),
        /** The correlation of every two underlyings, all alike; all entries off the diagonal move together. */
        COMMON_CORRELATION("corr"),
        /** Strike, price units. */
        STRIKE("strike"),
        /** Time to expiry in years. */
        EXPIRY("T"),
        /** Continuous rate, 1.0 = 100 %. */
        RATE("rate"),
        /** Variance of the first step of a GARCH process: price units squared (additive) or log-returns squared, per step. */
        FIRST_VARIANCE("h1"),
        /** Constant of a GARCH variance, in its unit. */
        OMEGA("omega"),
        /** Weight of a GARCH variance on the last squared shock. */
        ALPHA("alpha"),
        /** Weight of a GARCH variance on the last variance. */
        BETA("beta"),
        /** Price of risk that shifts the shock of a log-return GARCH variance. */
        LAMBDA("lambda"),
        /** Asymmetry of a GARCH variance. */
        GAMMA("gamma"),
        /** How far the strike lies below the forward, in standard deviations to expiry: the forward is held, the strike moves. */
        MONEYNESS("moneyness"),
        /** First variance over the long-run variance of a GARCH process. */
        VARIANCE_RATIO("variance_ratio"),
        /** Long-run variance of a GARCH process, omega/(1 - persistence), per step. */
        LONG_RUN_VARIANCE("long_run_variance"),
        /** By how much a GARCH variance's distance from the long run shrinks per step. */
        PERSISTENCE("persistence"),
        /** An input of a pricer of which nothing is known but its prices; its name and unit are its owner's. */
        INPUT("input");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The name that columns of this kind bear. */
        public String label() {
            return label;
        }

        /** Whether ratios of such numbers mean more than differences. */
        public boolean isScale() {
            return switch (this) {
                case EXPIRY, FIRST_VARIANCE, OMEGA, VARIANCE_RATIO, LONG_RUN_VARIANCE -> true;
                default -> false;
            };
        }

        /** Whether a number of this kind means nothing below 0. */
        public boolean isNonNegative() {
            return switch (this) {
                case VOLATILITY, COMMON_VOLATILITY, EXPIRY, FIRST_VARIANCE, OMEGA, ALPHA, BETA -> true;
                case VARIANCE_RATIO, LONG_RUN_VARIANCE, PERSISTENCE -> true;
                case SPOT, FORWARD, CORRELATION, COMMON_CORRELATION, STRIKE, RATE, LAMBDA, GAMMA, MONEYNESS -> false;
                case INPUT -> false;
            };
        }
    }

    /** @throws IllegalArgumentException if an input has no name of its own, or anything else has one */
    public FactorId {
        boolean own = !given.isBlank() && FactorNames.parse(given).isEmpty();
        if (kind == Kind.INPUT ? !own || i != -1 || j != -1 : !given.isEmpty()) {
            throw new IllegalArgumentException(
                    "an input, and nothing else, must have a name, one not written as a level, a single volatility or"
                            + " correlation, strike, T or rate is: kind=" + kind
                            + ", i=" + i + ", j=" + j + ", given=" + given);
        }
    }

    /** Any factor but an input. */
    public FactorId(Kind kind, int i, int j) {
        this(kind, i, j, "");
    }

    /**
     * The factor that bears this name: one of a market where it is written as {@link #name} writes those of levels, single volatilities and
     * correlations, strike, T and rate; else an input.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public static FactorId named(String name) {
        return FactorNames.parse(name).orElseGet(() -> new FactorId(Kind.INPUT, -1, -1, name));
    }

    /** A spot of underlying {@code i}. */
    public static FactorId spot(int i) {
        return new FactorId(Kind.SPOT, i, -1);
    }

    /** A forward of underlying {@code i}. */
    public static FactorId forward(int i) {
        return new FactorId(Kind.FORWARD, i, -1);
    }

    /** The level of underlying {@code i} in a market of that kind. */
    public static FactorId level(LevelKind kind, int i) {
        return kind == LevelKind.SPOT ? spot(i) : forward(i);
    }

    /** The volatility of underlying {@code i}. */
    public static FactorId volatility(int i) {
        return new FactorId(Kind.VOLATILITY, i, -1);
    }

    /** The first underlying's volatility, with which all others move in proportion. */
    public static FactorId commonVolatility() {
        return of(Kind.COMMON_VOLATILITY);
    }

    /** The correlation of two underlyings, in either order. */
    public static FactorId correlation(int a, int b) {
        return new FactorId(Kind.CORRELATION, Math.max(a, b), Math.min(a, b));
    }

    /** The correlation that all pairs share. */
    public static FactorId commonCorrelation() {
        return of(Kind.COMMON_CORRELATION);
    }

    /** A factor that belongs to no underlying: strike, T, rate, the common volatility or correlation, or one of the GARCH process. */
    public static FactorId of(Kind kind) {
        return new FactorId(kind, -1, -1);
    }

    /** A factor of underlying {@code i} alone: a parameter of its GARCH process. */
    public static FactorId of(Kind kind, int i) {
        return new FactorId(kind, i, -1);
    }

    /** Whether deltas and gammas are taken to it: a spot, a forward, or the moneyness that stands for them. */
    public boolean isLevel() {
        return kind == Kind.SPOT || kind == Kind.FORWARD || kind == Kind.MONEYNESS;
    }

    /** Whether this is a volatility: of one underlying, or of all in proportion. */
    public boolean isVolatility() {
        return kind == Kind.VOLATILITY || kind == Kind.COMMON_VOLATILITY;
    }

    /** Whether to move this factor is to move that one: itself; for what is common, that of every underlying or pair. */
    public boolean moves(FactorId other) {
        return equals(other)
                || (kind == Kind.COMMON_VOLATILITY && other.kind == Kind.VOLATILITY)
                || (kind == Kind.COMMON_CORRELATION && other.kind == Kind.CORRELATION);
    }

    /** The column's name: {@code spot[0]}, {@code vol[2]}, {@code vol}, {@code corr[1][0]}, {@code corr}, {@code strike}, {@code T}, {@code rate}. */
    public String name() {
        String name = kind == Kind.INPUT ? given : kind.label();
        if (i >= 0) {
            name += "[" + i + "]";
        }
        return j >= 0 ? name + "[" + j + "]" : name;
    }
}
