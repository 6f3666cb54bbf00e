package io.espalier.surrogate.form;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.Instrument;
import io.espalier.pricing.PricingProblem;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.interval.Interval;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How raw inputs x become a network's inputs xi, one for one, and what its output is multiplied by: value = lambda(x) N(xi(x)).
 *
 * <p>Every map is smooth and invertible, so it assumes nothing of the product. The homogeneous one is made for normal levels: with
 * Lambda = sqrt(T mean of vol^2) and D the discount factor, lambda = D Lambda, and
 *
 * <pre>
 * level i       (F_i - c_i K)/Lambda, F_i the forward to T and c_i K the strike as that level sees it
 * vol, T        their logarithms
 * all others    as they are
 * </pre>
 *
 * <p>Where the product does not feel a common shift of levels and strike, or only vol sqrt(T), its value in xi does not move along a
 * direction at all: the front finds that. What is no column is the instrument's. Units: levels in standard deviations to expiry.
 * Immutable. Source of the symmetries: the Bachelier formula, D Lambda f((F - K)/Lambda).
 */
public final class InputMap {

    /** Which map. */
    public enum Kind {
        /** xi = x, lambda = 1. */
        IDENTITY("identity"),
        /** The logarithms of some columns, lambda = 1. */
        LOGARITHMS("logarithms"),
        /** Scaled by the standard deviation to expiry and centred on the strike. */
        HOMOGENEOUS("homogeneous"),
        /** Of a GARCH smile: scaled by the matched deviation to expiry, scales and persistence in their logarithms. */
        SMILE("smile");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The word for it in documents. */
        public String label() {
            return label;
        }
    }

    private final Kind kind;
    private final FactorLayout layout;
    private final int[] logarithms;
    private final Optional<PricingProblem> instrument;

    private InputMap(Kind kind, FactorLayout layout, int[] logarithms, Optional<PricingProblem> instrument) {
        this.kind = kind;
        this.layout = layout;
        this.logarithms = logarithms;
        this.instrument = instrument;
    }

    /** Inputs as they are. */
    public static InputMap identity(FactorLayout layout) {
        return new InputMap(Kind.IDENTITY, layout, new int[0], Optional.empty());
    }

    /** Logarithms of volatilities and T, all else as it is. */
    public static InputMap logarithms(FactorLayout layout) {
        return logarithms(layout, positiveColumns(layout));
    }

    /**
     * Logarithms of these columns, all else as it is.
     *
     * @throws IllegalArgumentException if there is none, or they do not ascend within the layout
     */
    public static InputMap logarithms(FactorLayout layout, int... columns) {
        boolean ascends = IntStream.range(1, columns.length).allMatch(k -> columns[k - 1] < columns[k]);
        if (columns.length == 0 || !ascends || columns[0] < 0 || columns[columns.length - 1] >= layout.size()) {
            throw new IllegalArgumentException(
                    "columns for logarithms must ascend within the layout, at least one: columns="
                            + Arrays.toString(columns) + ", layout=" + layout);
        }
        return new InputMap(Kind.LOGARITHMS, layout, columns.clone(), Optional.empty());
    }

    /**
     * The homogeneous map of an instrument.
     *
     * @throws IllegalArgumentException if a column is no factor of the instrument, or what is held leaves no positive T or volatility
     */
    public static InputMap homogeneous(Instrument instrument, FactorLayout layout) {
        instrument.read(layout);
        InputMap map = new InputMap(Kind.HOMOGENEOUS, layout, positiveColumns(layout), Optional.of(instrument));
        new HomogeneousTerms(instrument, layout).requirePositive();
        return map;
    }

    /**
     * The map of a GARCH option's smile: T, variance ratio, long-run variance and alpha as logarithms, persistence p as log(1 - p), moneyness and
     * lambda as they are; lambda = D sqrt(matched variance), of log-returns times the forward.
     *
     * @throws IllegalArgumentException if a column is another, or the dynamics have no matched variance
     */
    public static InputMap smile(GarchInstrument instrument, FactorLayout layout) {
        GarchTerms terms = new GarchTerms(instrument, layout);
        return new InputMap(Kind.SMILE, layout, terms.logarithms, Optional.of(instrument));
    }

    /** Whether all columns are those of a smile, which its map takes. */
    public static boolean suitsSmile(FactorLayout layout) {
        return GarchTerms.suits(layout);
    }

    private static int[] positiveColumns(FactorLayout layout) {
        return IntStream.range(0, layout.size())
                .filter(j -> isPositive(layout.factor(j)))
                .toArray();
    }

    private static boolean isPositive(FactorId factor) {
        return factor.isVolatility() || factor.kind() == FactorId.Kind.EXPIRY;
    }

    /** Which map this is. */
    public Kind kind() {
        return kind;
    }

    /** The columns of x, and of xi. */
    public FactorLayout layout() {
        return layout;
    }

    /** The columns whose logarithms are taken, ascending, a copy; of the homogeneous map volatilities and T. */
    public int[] logarithms() {
        return logarithms.clone();
    }

    /** The instrument that the homogeneous map, or the smile's, takes what is no column from; empty for the others. */
    public Optional<PricingProblem> instrument() {
        return instrument;
    }

    /**
     * A box that holds xi of every point of {@code raw}, rounded outward.
     *
     * @throws IllegalArgumentException if {@code raw} has not one side per column, or reaches 0 where a logarithm is taken
     */
    public Box box(Box raw) {
        requirePositive(raw);
        Interval[] x = new Interval[layout.size()];
        Arrays.setAll(x, j -> new Interval(raw.low()[j], raw.high()[j]));
        Interval[] xi =
                instrument.map(held -> enclosure(held, x)).orElseGet(() -> LogarithmEnclosure.of(x, logarithms));
        return new Box(
                Arrays.stream(xi).mapToDouble(Interval::lo).toArray(),
                Arrays.stream(xi).mapToDouble(Interval::hi).toArray());
    }

    /**
     * Refuses a box in which a logarithm is not defined.
     *
     * @throws IllegalArgumentException as {@link #box}
     */
    public void requirePositive(Box raw) {
        fault(raw).ifPresent(fault -> {
            throw new IllegalArgumentException(fault);
        });
    }

    /** Why this map cannot be used all over {@code raw}: the rule that is broken, with its values; empty where it can. */
    public Optional<String> fault(Box raw) {
        if (raw.size() != layout.size()) {
            return Optional.of("a box must have one side per column: box.size=" + raw.size() + ", layout.size="
                    + layout.size() + " " + layout);
        }
        int persistence = layout.columnOf(FactorId.of(FactorId.Kind.PERSISTENCE));
        if (kind == Kind.SMILE && persistence >= 0 && !(raw.high()[persistence] < 1.0)) {
            return Optional.of("a smile's persistence must stay below 1: high=" + raw.high()[persistence]);
        }
        return Arrays.stream(logarithms)
                .filter(j -> !(raw.low()[j] > 0.0))
                .mapToObj(j -> "a column whose logarithm is taken must be positive: column="
                        + layout.factor(j).name() + ", low=" + raw.low()[j] + ", high=" + raw.high()[j] + ", map="
                        + kind.label())
                .findFirst();
    }

    /** Scratch for one thread. */
    Coordinates coordinates() {
        return instrument
                .map(this::coordinates)
                .orElseGet(() -> new SeparateCoordinates(layout.size(), logarithms, new int[0]));
    }

    private Coordinates coordinates(PricingProblem held) {
        return held instanceof GarchInstrument garch
                ? new GarchCoordinates(new GarchTerms(garch, layout))
                : new HomogeneousCoordinates(new HomogeneousTerms((Instrument) held, layout));
    }

    private Interval[] enclosure(PricingProblem held, Interval[] x) {
        return held instanceof GarchInstrument garch
                ? new GarchTerms(garch, layout).enclosure(x)
                : new HomogeneousEnclosure(new HomogeneousTerms((Instrument) held, layout)).of(x);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InputMap that
                && kind == that.kind
                && layout.equals(that.layout)
                && Arrays.equals(logarithms, that.logarithms)
                && instrument.equals(that.instrument);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, layout, Arrays.hashCode(logarithms), instrument);
    }

    @Override
    public String toString() {
        return kind.label();
    }
}
