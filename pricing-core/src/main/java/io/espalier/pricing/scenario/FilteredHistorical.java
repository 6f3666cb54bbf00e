package io.espalier.pricing.scenario;

/**
 * Filtered historical simulation: each series' variance by GARCH(1,1), the shocks whole days of the history's own residuals.
 *
 * <p>Volatility is that of the day the paths start from; tails and the dependence between series are the history's. A shock may be
 * as large as any residual was, at today's volatility.
 *
 * <p>Source: Barone-Adesi, Giannopoulos and Vosper (1999), Journal of Futures Markets 19(5); Hull and White (1998), Journal of Risk
 * 1(1). A series without a reaction to shocks keeps a constant variance and says so in the notes.
 */
public final class FilteredHistorical implements ScenarioModel {
    @Override
    public String name() {
        return "fhs";
    }

    @Override
    public FittedScenarios fit(ReturnHistory training) {
        final VolatilityFilter filter = VolatilityFilter.of(training);
        return new FilteredScenarios(name(), filter, new ResidualDays(filter.residuals()));
    }
}
