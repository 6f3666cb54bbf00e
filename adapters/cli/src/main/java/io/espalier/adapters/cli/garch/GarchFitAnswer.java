package io.espalier.adapters.cli.garch;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.TextTable;
import io.espalier.adapters.cli.Warnings;
import io.espalier.adapters.files.problem.Warning;
import io.espalier.pricing.calibration.GarchFit;
import io.espalier.pricing.calibration.GarchForecast;
import io.espalier.pricing.calibration.ParameterErrors;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A fit, and the forecasts from it where they were asked for. */
record GarchFitAnswer(GarchFit fit, Optional<GarchForecast> forecast, List<Warning> warnings) implements Answer {

    @Override
    public Map<String, Object> json() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("ok", true);
        object.putAll(named(fit.estimates()));
        object.put("log_likelihood", fit.logLikelihood());
        object.put("std_errors", errors(fit.hessianErrors()));
        object.put("opg_std_errors", errors(fit.outerProductErrors()));
        object.put("robust_std_errors", errors(fit.robustErrors()));
        object.put("score", named(fit.score()));
        object.put("n", fit.observations());
        object.put("persistence", fit.parameters().persistence());
        object.put("long_run_variance", fit.parameters().longRunVariance());
        object.put("at_bound", fit.atBound());
        object.put("notes", fit.notes());
        forecast.ifPresent(ahead -> object.put("forecast", forecast(ahead)));
        object.put("warnings", Warnings.json(warnings));
        return object;
    }

    private Map<String, Object> errors(ParameterErrors errors) {
        return named(errors.standardErrors());
    }

    /** Values by the names of the parameters. A value that is not finite has no place in JSON and is written as null. */
    private Map<String, Object> named(double[] values) {
        Map<String, Object> named = new LinkedHashMap<>();
        List<String> names = fit.specification().parameterNames();
        for (int i = 0; i < values.length; i++) {
            if (i != names.indexOf("leverage") || fit.specification().leverage()) {
                named.put(names.get(i), values[i]);
            }
        }
        return named;
    }

    private Map<String, Object> forecast(GarchForecast ahead) {
        Map<String, Object> object = ForecastJson.of(ahead, fit.specification().leverage());
        object.put("std_error", ahead.deviations(fit.hessianErrors()));
        object.put("robust_std_error", ahead.deviations(fit.robustErrors()));
        return object;
    }

    @Override
    public void print(PrintWriter out, PrintWriter err) {
        TextTable table = new TextTable("parameter", "estimate", "std error", "outer product", "robust");
        Map<String, Object> estimates = named(fit.estimates());
        Map<String, Object> hessian = errors(fit.hessianErrors());
        Map<String, Object> outer = errors(fit.outerProductErrors());
        Map<String, Object> robust = errors(fit.robustErrors());
        estimates.forEach(
                (name, value) -> table.row(name, value, hessian.get(name), outer.get(name), robust.get(name)));
        table.print(out);
        out.println();
        new TextTable("fit", "")
                .row("log-likelihood", fit.logLikelihood())
                .row("returns", fit.observations())
                .row("persistence", fit.parameters().persistence())
                .row("long-run variance", fit.parameters().longRunVariance())
                .row("at a bound", fit.atBound().isEmpty() ? "-" : String.join(", ", fit.atBound()))
                .print(out);
        forecast.ifPresent(ahead -> {
            out.println();
            ForecastJson.table(ahead, ahead.deviations(fit.hessianErrors())).print(out);
        });
        fit.notes().forEach(err::println);
        Warnings.print(warnings, err);
    }
}
