package io.espalier.adapters.cli.scenarios;

import io.espalier.pricing.scenario.BlockBootstrap;
import io.espalier.pricing.scenario.FilteredHistorical;
import io.espalier.pricing.scenario.GarchScenarios;
import io.espalier.pricing.scenario.ScenarioModel;
import io.espalier.surrogate.generate.GanScenarios;
import java.util.ArrayList;
import java.util.List;

/**
 * The generators on offer.
 *
 * <p>In order of preference: filtered historical simulation knows today's volatility and the history's own tails; GARCH knows the
 * first, a block bootstrap the second. The GAN is for research: it is never chosen, only named.
 */
final class Generators {
    static final String AUTO = "auto";

    /** Days that a GAN's windows have at least: those of the gate. */
    private static final int LEAST_WINDOW = 20;

    private Generators() {}

    /** Those that may be chosen, the most preferred first. */
    static List<ScenarioModel> preferred() {
        return List.of(
                new FilteredHistorical(), new GarchScenarios(), new BlockBootstrap(BlockBootstrap.DEFAULT_BLOCK_DAYS));
    }

    /** All of them, for paths of up to so many days. */
    static List<ScenarioModel> all(int days, long seed) {
        GanScenarios standard = GanScenarios.standard(seed);
        List<ScenarioModel> all = new ArrayList<>(preferred());
        all.add(new GanScenarios(standard.name(), standard.plan(), Math.max(days, LEAST_WINDOW), seed));
        return all;
    }

    /** Names of all of them. */
    static List<String> names() {
        return all(1, 0).stream().map(ScenarioModel::name).toList();
    }
}
