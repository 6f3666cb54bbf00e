package io.espalier.pricing.scenario;

import java.util.List;

/** A filtered history that shocks are sent through. */
record FilteredScenarios(String name, VolatilityFilter filter, Shocks shocks) implements FittedScenarios {

    /** Starts with the variances of a day of the history, drawn at random, all series those of the same day. */
    @Override
    public ScenarioSource stationary(int days) {
        return paths(filter.variances(), days);
    }

    @Override
    public ScenarioSource after(double[][] observed, int days) {
        Requirements.observed(observed, filter.series().size());
        return paths(new double[][] {filter.after(observed)}, days);
    }

    private ScenarioSource paths(double[][] starts, int days) {
        return new VolatilityPaths(name, filter.series(), starts, shocks, Requirements.days(days));
    }

    @Override
    public boolean hasState() {
        return true;
    }

    @Override
    public List<String> notes() {
        return filter.notes();
    }
}
