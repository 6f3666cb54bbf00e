package io.espalier.adapters.files;

import io.espalier.adapters.files.document.Fields;
import io.espalier.adapters.files.document.Node;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.pricing.calibration.GarchForecast;
import io.espalier.pricing.calibration.GarchParameters;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A variance forecast as a document asks for it: parameters with either the last shock and its variance, both held, or the returns.
 *
 * <p>A persistence of 1 or more is legal: a forecast has one at every horizon, only no limit.
 */
public record ForecastDocument(GarchParameters parameters, GarchForecast forecast) {
    private static final Set<String> KNOWN =
            Set.of("mu", "omega", "alpha", "beta", "u", "sigma2", "returns", "horizon");

    /** Some 400 years of days. */
    public static final int MOST_STEPS = 100_000;

    /**
     * Reads one request and answers it.
     *
     * @throws InputException with every error in the document
     */
    public static ForecastDocument read(Node node) {
        if (!(node instanceof Node.ObjectNode object)) {
            throw InputException.of(ErrorCode.E_TYPE, "", "a forecast is an object, not " + node.typeName());
        }
        Problems problems = new Problems();
        Optional<ForecastDocument> document = read(new Fields(object, "", problems), problems);
        problems.throwIfAny();
        ForecastDocument found = document.orElseThrow();
        found.requireFinite();
        return found;
    }

    /** The answer; empty, with problems reported, where there is none. */
    private static Optional<ForecastDocument> read(Fields fields, Problems problems) {
        fields.allow(KNOWN);
        List.of("mu", "omega", "alpha", "beta", "horizon").forEach(fields::require);
        OptionalDouble mu = fields.number("mu");
        OptionalDouble omega = in(NumberRange.POSITIVE, fields, "omega", problems);
        OptionalDouble alpha = in(NumberRange.NOT_NEGATIVE, fields, "alpha", problems);
        OptionalDouble beta = in(NumberRange.NOT_NEGATIVE, fields, "beta", problems);
        OptionalLong horizon = fields.whole("horizon", 1, 1, MOST_STEPS);
        OptionalDouble u = fields.number("u");
        OptionalDouble sigma2 = in(NumberRange.POSITIVE, fields, "sigma2", problems);
        Optional<double[]> returns = fields.numbers("returns");
        checkPast(fields, problems);
        if (!problems.isEmpty()
                || Stream.of(mu, omega, alpha, beta).anyMatch(OptionalDouble::isEmpty)
                || horizon.isEmpty()) {
            return Optional.empty();
        }
        GarchParameters parameters =
                new GarchParameters(mu.getAsDouble(), omega.getAsDouble(), alpha.getAsDouble(), beta.getAsDouble());
        int steps = (int) horizon.getAsLong();
        GarchForecast forecast = returns.map(past -> GarchForecast.through(parameters, past, steps))
                .orElseGet(() -> GarchForecast.after(parameters, u.getAsDouble(), sigma2.getAsDouble(), steps));
        return Optional.of(new ForecastDocument(parameters, forecast));
    }

    private static OptionalDouble in(NumberRange range, Fields fields, String name, Problems problems) {
        return range.checked(fields, name, fields.number(name), problems);
    }

    /** The past is told once: by its returns, or by the last shock and its variance. */
    private static void checkPast(Fields fields, Problems problems) {
        for (String name : List.of("u", "sigma2")) {
            if (fields.has("returns") && fields.has(name)) {
                problems.add(ErrorCode.E_CONFLICT, fields.at(name), "returns say it already: leave out " + name);
            } else if (!fields.has("returns") && !fields.has(name)) {
                problems.add(ErrorCode.E_MISSING, fields.at(name), "a value is needed, or returns in its place");
            }
        }
    }

    private void requireFinite() {
        double[] variance = forecast.variance();
        for (int h = 0; h < variance.length; h++) {
            double sum = variance[h];
            for (double slope : forecast.gradient()[h]) {
                sum += slope;
            }
            if (!Double.isFinite(sum)) {
                throw InputException.of(
                        ErrorCode.E_RANGE,
                        "horizon",
                        "the forecast overflows " + (h + 1) + " steps ahead: persistence=" + parameters.persistence()
                                + ", horizon=" + variance.length);
            }
        }
    }
}
