package io.espalier.pricing.engine;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.model.BachelierBasket;
import io.espalier.pricing.model.PathModel;
import io.espalier.pricing.product.BasketOption;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One instrument as a simulated present value: model, product and discounting in init / step / payoff over {@code Real}.
 *
 * <p>Parameters p: the model's, then the strike. Start: the discount factor, then the model's state. Immutable.
 */
public final class SimulatedOption {
    private final PathModel model;
    private final BasketOption option;
    private final OptionalDouble givenDiscount;
    private final FactorLayout parameters;

    /** @param longest the longest T that will be asked for, in years */
    public SimulatedOption(Instrument instrument, double longest) {
        this.model = new BachelierBasket(instrument.market(), longest, 1);
        this.option = instrument.option();
        this.givenDiscount = instrument.market().discount();
        final List<FactorId> ids = new ArrayList<>(model.parameters());
        ids.add(FactorId.of(FactorId.Kind.STRIKE));
        this.parameters = new FactorLayout(ids);
    }

    /** What p holds. */
    public FactorLayout parameters() {
        return parameters;
    }

    /** Whether a derivative to that factor is a pathwise one that this simulation gives. */
    public boolean gives(FactorId factor) {
        final boolean discounting = factor.kind() == FactorId.Kind.RATE || factor.kind() == FactorId.Kind.EXPIRY;
        return !option.type().isDigital()
                && parameters.columnOf(factor) >= 0
                && !(discounting && givenDiscount.isPresent());
    }

    /** Whether the payoff is a smooth stand-in. */
    public boolean isSmoothed() {
        return option.smoothing().isPresent();
    }

    /** Standard normals that one path takes. */
    public int normals() {
        return model.steps() * model.shocks();
    }

    /** What parameters alone decide. */
    public <T extends Real<T>> List<T> init(List<T> p) {
        final T expiry = p.get(parameters.columnOf(FactorId.of(FactorId.Kind.EXPIRY)));
        final T rate = p.get(parameters.columnOf(FactorId.of(FactorId.Kind.RATE)));
        final List<T> start = new ArrayList<>();
        start.add(rate.times(expiry).negate().exp());
        start.addAll(model.init(p));
        return start;
    }

    /** The levels at expiry. */
    public <T extends Real<T>> List<T> levels(List<T> start, List<T> normals, List<T> p) {
        List<T> state = start.subList(1, start.size());
        for (int step = 0; step < model.steps(); step++) {
            state = model.step(state, normals.subList(step * model.shocks(), (step + 1) * model.shocks()), p);
        }
        return model.levels(state);
    }

    /** Present value of the payoff. */
    public <T extends Real<T>> T presentValue(List<T> levels, List<T> start, List<T> p) {
        return discounted(option, levels, start, p);
    }

    /** Present value of the payoff without its smoothing. */
    public <T extends Real<T>> T plainValue(List<T> levels, List<T> start, List<T> p) {
        return discounted(option.withoutSmoothing(), levels, start, p);
    }

    private <T extends Real<T>> T discounted(BasketOption paid, List<T> levels, List<T> start, List<T> p) {
        final T payoff = paid.payoff(levels, p.get(p.size() - 1));
        return givenDiscount.isPresent() ? payoff.times(givenDiscount.getAsDouble()) : payoff.times(start.get(0));
    }
}
