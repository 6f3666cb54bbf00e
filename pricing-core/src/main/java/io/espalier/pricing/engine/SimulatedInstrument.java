package io.espalier.pricing.engine;

import io.espalier.pricing.GarchBasketInstrument;
import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.Instrument;
import io.espalier.pricing.PricingProblem;
import io.espalier.pricing.algebra.Plain;
import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.graph.PathProgram;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.model.BachelierBasket;
import io.espalier.pricing.model.PathModel;
import io.espalier.pricing.model.SeenVariance;
import io.espalier.pricing.product.DateTerms;
import io.espalier.pricing.product.JumpSmoothing;
import io.espalier.pricing.product.LevelDeviation;
import io.espalier.pricing.product.Product;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * One instrument as a program of paths: dynamics, what is paid on them, and discounting.
 *
 * <p>Parameters: the model's, then what else the product needs of rate, T and strike. State: the model's, then each payer's.
 * Outputs: the payers' present values. A flow at t is discounted at exp(-rate t), or at expiry by a given discount. Immutable.
 */
public final class SimulatedInstrument implements PathProgram {
    private static final int OBSERVED = 0;
    private static final int BETWEEN = 1;

    private final PathModel model;
    private final PricingProblem instrument;
    private final Payers payers;
    private final FactorLayout factors;
    private final TimeSteps steps;
    private final ArgumentSets sets;
    private final Slices stateSlices;
    private final Slices argumentSlices;
    private final Slices endSlices;

    /**
     * The instrument, its jumps left as they are.
     *
     * @param longest the longest T that will be asked for, in years
     */
    public SimulatedInstrument(PricingProblem instrument, double longest) {
        this(model(instrument, longest), Payers.of(instrument), instrument);
    }

    private static PathModel model(PricingProblem problem, double longest) {
        if (problem instanceof GarchInstrument garch) {
            final PathModel own = GarchModels.of(garch.market());
            return LastStepOption.of(garch).isPresent() ? new SeenVariance(own) : own;
        }
        if (problem instanceof GarchBasketInstrument basket) {
            return GarchModels.of(basket.market());
        }
        final Product product = Payers.of(problem).differentiated();
        final TimeSteps steps = new TimeSteps(product.dates(), product.expiry(), Double.POSITIVE_INFINITY);
        return new BachelierBasket(((Instrument) problem).market(), steps.longest(longest));
    }

    /**
     * The instrument with derivatives that miss nothing: where it jumps, those of a smooth stand-in on the same path.
     *
     * @param observations how many there will be; sets the width of the stand-in's steps
     */
    static SimulatedInstrument differentiable(PricingProblem instrument, long observations) {
        return differentiable(instrument, instrument.product().expiry(), observations);
    }

    /**
     * The same, for other parameters too; the width of the stand-in's steps is that of the instrument's own.
     *
     * @param longest the longest T that will be asked for, in years
     */
    public static SimulatedInstrument differentiable(PricingProblem instrument, double longest, long observations) {
        final PathModel model = model(instrument, longest);
        final List<Plain> p = Arrays.stream(instrument.read(new FactorLayout(model.parameters())))
                .mapToObj(Plain::new)
                .toList();
        final LevelDeviation deviation = (weights, years) -> model.deviation(weights, years, p);
        final JumpSmoothing smoothing = JumpSmoothing.automatic(observations);
        return new SimulatedInstrument(model, Payers.differentiable(instrument, smoothing, deviation), instrument);
    }

    /** Any model with any payers. */
    SimulatedInstrument(PathModel model, Payers payers, PricingProblem instrument) {
        this.model = model;
        this.instrument = instrument;
        this.payers = payers;
        this.factors = new FactorLayout(factors(model, payers.differentiated()));
        this.steps = new TimeSteps(
                payers.differentiated().dates(), payers.differentiated().expiry(), model.longestStep());
        final List<Plain> p = generic(instrument.read(factors));
        this.sets = ArgumentSets.of(steps, date -> Slices.join(askedOn(date, p)));
        this.stateSlices = Slices.of(startParts(p));
        this.argumentSlices = Slices.of(argumentParts(0, p));
        this.endSlices = Slices.of(endParts(p));
    }

    /** The same on paths of another model with the same parameters. */
    SimulatedInstrument with(PathModel other) {
        return new SimulatedInstrument(other, payers, instrument);
    }

    /** The same with more paid along the path. */
    SimulatedInstrument with(Payers more) {
        return new SimulatedInstrument(model, more, instrument);
    }

    private static List<FactorId> factors(PathModel model, Product product) {
        final List<FactorId> ids = new ArrayList<>(model.parameters());
        for (FactorId.Kind kind : List.of(FactorId.Kind.RATE, FactorId.Kind.EXPIRY, FactorId.Kind.STRIKE)) {
            final FactorId id = FactorId.of(kind);
            final boolean absent = kind == FactorId.Kind.STRIKE && Double.isNaN(product.strike());
            if (!absent && !ids.contains(id)) {
                ids.add(id);
            }
        }
        return ids;
    }

    /** These parameters but with T and rate where no two dates are alike. */
    private List<Plain> generic(double[] parameters) {
        final List<Plain> p =
                new ArrayList<>(Arrays.stream(parameters).mapToObj(Plain::new).toList());
        p.set(column(FactorId.Kind.EXPIRY), new Plain(parameters[column(FactorId.Kind.EXPIRY)] + 1.0));
        p.set(column(FactorId.Kind.RATE), new Plain(Math.PI / 64.0));
        return p;
    }

    private int column(FactorId.Kind kind) {
        return factors.columnOf(FactorId.of(kind));
    }

    /** What p holds. */
    public FactorLayout factors() {
        return factors;
    }

    /**
     * Where p holds what moves with that factor: itself; for what is common, that of every underlying or pair; nowhere if it has none.
     */
    public int[] places(FactorId factor) {
        return IntStream.range(0, factors.size())
                .filter(k -> factor.moves(factors.factor(k)))
                .toArray();
    }

    /** How far what stands in each of its {@link #places} moves per unit of that factor: 1, but for the common volatility. */
    public double[] shares(FactorId factor) {
        final int[] places = places(factor);
        if (factor.kind() == FactorId.Kind.COMMON_VOLATILITY && places.length > 0) {
            final double[] shares = ((Instrument) instrument).market().volatilityShares();
            return Arrays.stream(places)
                    .mapToDouble(place -> shares[factors.factor(place).i()])
                    .toArray();
        }
        final double[] ones = new double[places.length];
        Arrays.fill(ones, 1.0);
        return ones;
    }

    /** Whether a derivative to that factor is a pathwise one that this simulation gives. */
    public boolean gives(FactorId factor) {
        final boolean discounting = factor.kind() == FactorId.Kind.RATE || factor.kind() == FactorId.Kind.EXPIRY;
        final int[] places = places(factor);
        return !payers.differentiated().jumps()
                && places.length > 0
                && !(factor.kind() == FactorId.Kind.COMMON_VOLATILITY && isStill())
                && Arrays.stream(places).mapToObj(factors::factor).allMatch(this::moves)
                && !(discounting && givenDiscount().isPresent())
                && !(factor.kind() == FactorId.Kind.EXPIRY && !(instrument instanceof Instrument));
    }

    /** A first volatility of 0 does not tell as which multiples of it the others move. */
    private boolean isStill() {
        return instrument instanceof Instrument normal && normal.market().vols()[0] == 0.0;
    }

    /** Whether what is paid jumps, so that derivatives are those of a smooth stand-in. */
    public boolean jumps() {
        return payers.differentiated().jumps();
    }

    /** Whether what is paid changes within the last step's deviation, and not that to expiry. */
    boolean isSteep() {
        return instrument.product().jumps() || payers.differentiated() instanceof LastStepOption;
    }

    /** Whether what is paid is an expectation over the last step, so that deltas are smooth path by path. */
    boolean isSmooth() {
        return payers.differentiated() instanceof LastStepOption;
    }

    private boolean moves(FactorId parameter) {
        return !model.parameters().contains(parameter) || model.differentiates(parameter);
    }

    private OptionalDouble givenDiscount() {
        return instrument.discount();
    }

    /** Which output is the instrument's present value; derivatives are those of the first. */
    public int valueOutput() {
        return payers.value();
    }

    PathModel model() {
        return model;
    }

    Payers payers() {
        return payers;
    }

    PricingProblem instrument() {
        return instrument;
    }

    /** How many numbers of the state are the model's; they come first. */
    int modelStates() {
        return stateSlices.ends()[0];
    }

    TimeSteps timeSteps() {
        return steps;
    }

    /** Standard normals that one path takes. */
    public int normals() {
        return steps() * shocks();
    }

    @Override
    public int parameters() {
        return factors.size();
    }

    @Override
    public int shocks() {
        return model.shocks();
    }

    @Override
    public int steps() {
        return steps.count();
    }

    @Override
    public int kinds() {
        return steps.areFiner() ? 2 : 1;
    }

    @Override
    public int kind(int step) {
        return steps.endsOnDate(step) ? OBSERVED : BETWEEN;
    }

    @Override
    public int argumentSets() {
        return sets.dates().length;
    }

    @Override
    public int argumentSet(int step) {
        return sets.ofDate()[steps.date(step)];
    }

    @Override
    public <T extends Real<T>> List<T> init(List<T> p) {
        return Slices.join(startParts(p));
    }

    private <T extends Real<T>> List<List<T>> startParts(List<T> p) {
        final List<T> state = model.init(p);
        final List<T> levels = model.levels(state);
        final List<List<T>> parts = new ArrayList<>();
        parts.add(state);
        payers.all().forEach(payer -> parts.add(payer.start(seenBy(payer, levels), zero(p))));
        return parts;
    }

    /** As many levels as it has weights: those after them are there for a control. */
    private static <T extends Real<T>> List<T> seenBy(Product payer, List<T> levels) {
        return levels.subList(0, payer.weights().length);
    }

    /** A constant wherever rate is one. */
    private <T extends Real<T>> T zero(List<T> p) {
        final T any = p.get(column(FactorId.Kind.RATE));
        return any.minus(any);
    }

    @Override
    public <T extends Real<T>> List<T> arguments(int set, List<T> p) {
        return Slices.join(argumentParts(sets.dates()[set], p));
    }

    private <T extends Real<T>> List<List<T>> argumentParts(int date, List<T> p) {
        final List<List<T>> parts = new ArrayList<>();
        parts.add(model.arguments(steps.length(date, p.get(column(FactorId.Kind.EXPIRY))), p));
        parts.addAll(askedOn(date, p));
        return parts;
    }

    private <T extends Real<T>> List<List<T>> askedOn(int date, List<T> p) {
        final List<List<T>> parts = new ArrayList<>();
        payers.all().forEach(payer -> parts.add(payer.arguments(date, terms(date, payer, p))));
        return parts;
    }

    private <T extends Real<T>> DateTerms<T> terms(int date, Product payer, List<T> p) {
        final T expiry = p.get(column(FactorId.Kind.EXPIRY));
        final T time = steps.time(date, expiry);
        final T variance =
                model.quadraticVariation(payers.differentiated().weights(), steps.sinceDateBefore(date, expiry), p);
        return new DateTerms<>(time, discount(date, time, p), strike(payer, p), variance);
    }

    private <T extends Real<T>> T discount(int date, T time, List<T> p) {
        final boolean isGiven = givenDiscount().isPresent() && date == steps.dates() - 1;
        return isGiven
                ? zero(p).plus(givenDiscount().getAsDouble())
                : p.get(column(FactorId.Kind.RATE)).times(time).negate().exp();
    }

    /** What 1 at expiry is worth today. */
    <T extends Real<T>> T discount(List<T> p) {
        return discount(steps.dates() - 1, p.get(column(FactorId.Kind.EXPIRY)), p);
    }

    /** Years of the step to date {@code date} from the one before, or today. */
    <T extends Real<T>> T stepTo(int date, List<T> p) {
        return steps.sinceDateBefore(date, p.get(column(FactorId.Kind.EXPIRY)));
    }

    /** The parameter; without one the payer's own strike, which does not move. */
    <T extends Real<T>> T strike(Product payer, List<T> p) {
        if (Double.isNaN(payer.strike())) {
            return zero(p);
        }
        final int column = column(FactorId.Kind.STRIKE);
        return column < 0 ? zero(p).plus(payer.strike()) : p.get(column);
    }

    @Override
    public <T extends Real<T>> List<T> step(int kind, List<T> state, List<T> shock, List<T> arguments) {
        final List<T> moved = model.step(stateSlices.part(0, state), shock, argumentSlices.part(0, arguments));
        final List<T> next = new ArrayList<>(moved);
        for (int k = 0; k < payers.all().size(); k++) {
            final List<T> seen = stateSlices.part(1 + k, state);
            next.addAll(
                    kind == OBSERVED
                            ? payers.all()
                                    .get(k)
                                    .observe(
                                            seen,
                                            seenBy(payers.all().get(k), model.levels(moved)),
                                            argumentSlices.part(1 + k, arguments))
                            : seen);
        }
        return next;
    }

    @Override
    public <T extends Real<T>> List<T> endArguments(List<T> p) {
        return Slices.join(endParts(p));
    }

    private <T extends Real<T>> List<List<T>> endParts(List<T> p) {
        final List<List<T>> parts = new ArrayList<>();
        payers.all().forEach(payer -> parts.add(payer.endArguments(terms(steps.dates() - 1, payer, p))));
        return parts;
    }

    /** What the model takes of a step's arguments. */
    <T extends Real<T>> List<T> modelArguments(List<T> arguments) {
        return argumentSlices.part(0, arguments);
    }

    /** The levels of the underlyings in a state. */
    <T extends Real<T>> List<T> levels(List<T> state) {
        return model.levels(stateSlices.part(0, state));
    }

    @Override
    public <T extends Real<T>> List<T> payoff(List<T> state, List<T> endArguments) {
        final List<T> levels = levels(state);
        final List<T> values = new ArrayList<>();
        for (int k = 0; k < payers.all().size(); k++) {
            final Product payer = payers.all().get(k);
            values.add(payer.presentValue(
                    stateSlices.part(1 + k, state), seenBy(payer, levels), endSlices.part(k, endArguments)));
        }
        return payers.control().isPresent() ? controlled(values) : values;
    }

    private <T extends Real<T>> List<T> controlled(List<T> values) {
        final int last = values.size() - 1;
        final T control = values.get(last).times(payers.control().getAsDouble());
        return values.subList(0, last).stream()
                .map(value -> value.minus(control))
                .toList();
    }
}
