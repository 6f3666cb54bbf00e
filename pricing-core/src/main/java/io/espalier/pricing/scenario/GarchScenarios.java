package io.espalier.pricing.scenario;

/**
 * GARCH(1,1) with normal shocks, each series fitted alone by maximum likelihood, the shocks correlated as the residuals are.
 *
 * <p>Constant correlations: Bollerslev (1990), Review of Economics and Statistics 72(3). Tails beyond those that changing variances
 * give are not known to it. A series without a reaction to shocks keeps a constant variance and says so in the notes.
 */
public final class GarchScenarios implements ScenarioModel {
    @Override
    public String name() {
        return "garch";
    }

    @Override
    public FittedScenarios fit(ReturnHistory training) {
        final VolatilityFilter filter = VolatilityFilter.of(training);
        return new FilteredScenarios(name(), filter, CorrelatedNormals.of(filter.residuals()));
    }
}
