package io.espalier.pricing.model;

import io.espalier.pricing.algebra.Plain;
import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Several GARCH levels side by side, the shocks of one step correlated: z = L e, e independent, L L' the correlation.
 *
 * <p>Parameters: each name's own, numbered (spot[0], h1[0], omega[0], ..., spot[1], ...), then the rate where levels drift by it. The
 * correlation is a constant. State: each name's in turn. Any rank of the correlation is legal. Time is counted in steps.
 */
public final class GarchBasket implements PathModel {
    private final List<? extends PathModel> models;
    private final Correlation correlation;
    private final FactorLayout parameters;
    private final int[][] places;
    private final double[][] root;
    private final int rank;

    /**
     * The processes together.
     *
     * @param models of one name each, all with two states: variance, and level or its logarithm
     */
    public GarchBasket(List<? extends PathModel> models, LevelKind kind, Correlation correlation) {
        this.models = List.copyOf(models);
        this.correlation = correlation;
        this.parameters = new FactorLayout(parameters(models, kind));
        this.places = IntStream.range(0, models.size())
                .mapToObj(i -> models.get(i).parameters().stream()
                        .mapToInt(own -> parameters.columnOf(numbered(own, kind, i)))
                        .toArray())
                .toArray(int[][]::new);
        final PivotedCholesky cholesky = PivotedCholesky.of(correlation.toArray(), floor(correlation));
        this.rank = cholesky.rank();
        this.root = cholesky.root((i, j) -> new Plain(correlation.get(i, j))).stream()
                .map(row -> row.stream().mapToDouble(Plain::value).toArray())
                .toArray(double[][]::new);
    }

    /** A legal matrix may be indefinite by a hair; what is below that hair is not variance. */
    private static double floor(Correlation correlation) {
        return correlation.size() * Math.max(1e-15, -correlation.smallestEigenvalue());
    }

    private static List<FactorId> parameters(List<? extends PathModel> models, LevelKind kind) {
        final FactorId rate = FactorId.of(FactorId.Kind.RATE);
        final List<FactorId> ids = new ArrayList<>();
        for (int i = 0; i < models.size(); i++) {
            for (FactorId own : models.get(i).parameters()) {
                if (!own.equals(rate)) {
                    ids.add(numbered(own, kind, i));
                }
            }
        }
        if (models.stream().anyMatch(model -> model.parameters().contains(rate))) {
            ids.add(rate);
        }
        return ids;
    }

    /** The rate is everybody's. */
    private static FactorId numbered(FactorId own, LevelKind kind, int i) {
        if (own.kind() == FactorId.Kind.RATE) {
            return own;
        }
        return own.isLevel() ? FactorId.level(kind, i) : FactorId.of(own.kind(), i);
    }

    @Override
    public List<FactorId> parameters() {
        return parameters.factors();
    }

    @Override
    public int shocks() {
        return rank;
    }

    @Override
    public double longestStep() {
        return 1.0;
    }

    private <T extends Real<T>> List<T> own(int i, List<T> p) {
        return IntStream.of(places[i]).mapToObj(p::get).toList();
    }

    @Override
    public <T extends Real<T>> List<T> init(List<T> p) {
        final List<T> state = new ArrayList<>();
        for (int i = 0; i < models.size(); i++) {
            state.addAll(models.get(i).init(own(i, p)));
        }
        return state;
    }

    @Override
    public <T extends Real<T>> List<T> arguments(T dt, List<T> p) {
        final List<T> arguments = new ArrayList<>();
        for (int i = 0; i < models.size(); i++) {
            arguments.addAll(models.get(i).arguments(dt, own(i, p)));
        }
        return arguments;
    }

    @Override
    public <T extends Real<T>> List<T> step(List<T> state, List<T> shock, List<T> arguments) {
        final List<T> next = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < models.size(); i++) {
            final int to = from + places[i].length - LogReturnGarch.STATES;
            next.addAll(models.get(i).step(part(i, state), List.of(correlated(i, shock)), arguments.subList(from, to)));
            from = to;
        }
        return next;
    }

    private <T extends Real<T>> T correlated(int i, List<T> shock) {
        T sum = shock.get(0).times(root[i][0]);
        for (int k = 1; k < root[i].length; k++) {
            sum = sum.plus(shock.get(k).times(root[i][k]));
        }
        return sum;
    }

    private static <T> List<T> part(int i, List<T> state) {
        return state.subList(LogReturnGarch.STATES * i, LogReturnGarch.STATES * (i + 1));
    }

    @Override
    public <T extends Real<T>> List<T> levels(List<T> state) {
        final List<T> levels = new ArrayList<>();
        for (int i = 0; i < models.size(); i++) {
            levels.addAll(models.get(i).levels(part(i, state)));
        }
        return levels;
    }

    /** As if levels were as correlated as their shocks. */
    @Override
    public <T extends Real<T>> T variance(double[] weights, T dt, List<T> p) {
        final List<T> deviations = new ArrayList<>();
        for (int i = 0; i < models.size(); i++) {
            deviations.add(models.get(i)
                    .variance(new double[] {1.0}, dt, own(i, p))
                    .sqrt()
                    .times(weights[i]));
        }
        T sum = null;
        for (int i = 0; i < models.size(); i++) {
            for (int j = 0; j < models.size(); j++) {
                final T part = deviations.get(i).times(deviations.get(j)).times(correlation.get(i, j));
                sum = sum == null ? part : sum.plus(part);
            }
        }
        return sum;
    }

    /** Of the variances expected, as if levels were as correlated as their shocks. */
    @Override
    public double deviation(double[] weights, double time, List<Plain> p) {
        double sum = 0.0;
        for (int i = 0; i < models.size(); i++) {
            for (int j = 0; j < models.size(); j++) {
                sum += signed(i, weights, time, p) * signed(j, weights, time, p) * correlation.get(i, j);
            }
        }
        return Math.sqrt(Math.max(sum, 0.0));
    }

    private double signed(int i, double[] weights, double time, List<Plain> p) {
        return weights[i] * models.get(i).deviation(new double[] {1.0}, time, own(i, p));
    }
}
