package io.espalier.adapters.cli.validate;

import io.espalier.pricing.interval.Box;
import io.espalier.surrogate.artefact.Certificate;
import io.espalier.surrogate.artefact.ErrorQuantile;
import io.espalier.surrogate.artefact.OutputErrors;
import io.espalier.surrogate.artefact.Surrogate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Thresholds for watching the model in use: limits on differences from the measured errors, limits on shares by policy.
 *
 * @param shadows one per output, on differences between the model and its reference on live inputs
 * @param inputs one per column, the middle part of its range
 */
record Monitoring(List<Shadow> shadows, List<Band> inputs) {
    /** Share of a day's quotes outside the domain. */
    static final double OUTSIDE_WARN = 0.01;

    static final double OUTSIDE_STOP = 0.05;

    /** Part of a column's range at either edge that counts as near the edge: together 10 % of uniform inputs. */
    static final double EDGE = 0.05;

    static final double EDGE_WARN = 0.20;

    static final double EDGE_STOP = 0.40;

    /** Differences beyond the threshold may be so many times as frequent as they were here. */
    private static final double FREQUENT = 2.0;

    /**
     * Differences of one output in shadow runs.
     *
     * @param level of the quantile that the threshold comes from
     * @param threshold upper end of the interval of that quantile of |error|
     * @param share of differences above the threshold beyond which to warn
     * @param stop one difference above it is more than was ever found or proved to be possible
     * @param proved whether {@code stop} is a proved bound
     */
    record Shadow(String output, double level, double threshold, double share, double stop, boolean proved) {}

    /** Between which two numbers a column lies when it is not near its edges. */
    record Band(String input, double low, double high) {}

    /** @param largest errors that a search found, by output */
    static Monitoring of(Surrogate surrogate, List<OutputErrors> errors, Map<String, Double> largest) {
        List<Shadow> shadows = errors.stream()
                .flatMap(output -> shadow(output, surrogate.certificate(), largest).stream())
                .toList();
        return new Monitoring(shadows, bands(surrogate));
    }

    private static Optional<Shadow> shadow(OutputErrors errors, Certificate certificate, Map<String, Double> largest) {
        if (errors.quantiles().isEmpty()) {
            return Optional.empty();
        }
        ErrorQuantile rarest = errors.quantiles().get(errors.quantiles().size() - 1);
        Optional<Double> bound = certificate
                .proof()
                .flatMap(proof -> proof.output(errors.name()))
                .filter(output -> output.errorBound().isPresent())
                .map(output -> output.errorBound().getAsDouble());
        double inCertificate = certificate.errors().stream()
                .filter(output -> output.name().equals(errors.name()))
                .mapToDouble(OutputErrors::largest)
                .findFirst()
                .orElse(0.0);
        double found = Math.max(Math.max(errors.largest(), inCertificate), largest.getOrDefault(errors.name(), 0.0));
        return Optional.of(new Shadow(
                errors.name(),
                rarest.level(),
                rarest.high(),
                FREQUENT * (1.0 - rarest.level()),
                bound.orElse(found),
                bound.isPresent()));
    }

    private static List<Band> bands(Surrogate surrogate) {
        List<Band> bands = new ArrayList<>();
        Box box = surrogate.domain();
        for (int j = 0; j < box.size(); j++) {
            double edge = EDGE * (box.high()[j] - box.low()[j]);
            bands.add(new Band(surrogate.layout().factor(j).name(), box.low()[j] + edge, box.high()[j] - edge));
        }
        return bands;
    }

    Map<String, Object> json() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("out_of_domain_share", warnAndStop(OUTSIDE_WARN, OUTSIDE_STOP));
        object.put("shadow_difference", shadows.stream().map(Monitoring::json).toList());
        Map<String, Object> drift = warnAndStop(EDGE_WARN, EDGE_STOP);
        drift.put("edge_share_of_range", EDGE);
        drift.put("inputs", inputs.stream().map(Monitoring::json).toList());
        object.put("near_edge_share", drift);
        return object;
    }

    private static Map<String, Object> warnAndStop(double warn, double stop) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("warn", warn);
        object.put("stop", stop);
        return object;
    }

    private static Map<String, Object> json(Shadow shadow) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("output", shadow.output());
        object.put("level", shadow.level());
        object.put("threshold", shadow.threshold());
        object.put("warn_share", shadow.share());
        object.put("stop", shadow.stop());
        object.put("stop_basis", shadow.proved() ? "proved_bound" : "largest_found");
        return object;
    }

    private static Map<String, Object> json(Band band) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", band.input());
        object.put("low", band.low());
        object.put("high", band.high());
        return object;
    }
}
