package io.espalier.adapters.cli.validate;

import io.espalier.adapters.cli.TextTable;
import io.espalier.surrogate.artefact.ErrorQuantile;
import io.espalier.surrogate.certify.Breaches;
import io.espalier.surrogate.certify.ValidationReport;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Breaches of one claim, and whether they are larger than what is not known anyway.
 *
 * <p>Where the reference is simulated and knows its error, a breach up to three of its standard errors at that point is noise. An exact
 * reference has none: there, and for gammas, whose noise nobody knows, sizes are held against the rarest quantile of the model's error.
 *
 * @param byNoise whether the reference's noise is the measure
 * @param quantile the measure where noise is not; empty where too few points give any
 * @param within breaches no larger than the measure
 */
record JudgedBreaches(Breaches found, boolean byNoise, Optional<ErrorQuantile> quantile, long within) {

    static JudgedBreaches of(Breaches found, boolean exact, Optional<ErrorQuantile> rarest) {
        boolean byNoise = !exact && !found.output().equals(ValidationReport.GAMMA);
        long within = byNoise
                ? found.withinNoise()
                : rarest.map(quantile -> found.upTo(quantile.value())).orElse(0L);
        return new JudgedBreaches(found, byNoise, byNoise ? Optional.empty() : rarest, within);
    }

    /** What breaches are held against, in words. */
    String measure() {
        return byNoise
                ? "3 standard errors of the reference"
                : quantile.map(q -> TextTable.percent(q.level()) + " % quantile of |error|, " + Shown.text(q.value()))
                        .orElse("nothing: too few points");
    }

    /** How it came out, in words. */
    String verdict() {
        if (found.count() == 0) {
            return "none found";
        }
        String what = byNoise ? "noise" : "model error";
        return within == found.count() ? "all within " + what : (found.count() - within) + " beyond " + what;
    }

    Map<String, Object> json() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("claim", found.claim());
        object.put("output", found.output());
        object.put("checked", found.checked());
        object.put("count", found.count());
        object.put("worst", found.worst());
        object.put("measure", byNoise ? "reference_noise" : "error_quantile");
        object.put("quantile_level", quantile.map(ErrorQuantile::level).orElse(null));
        object.put("quantile", quantile.map(ErrorQuantile::value).orElse(null));
        object.put("within", within);
        object.put("verdict", verdict());
        return object;
    }
}
