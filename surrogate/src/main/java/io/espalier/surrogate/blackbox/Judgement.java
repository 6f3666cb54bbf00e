package io.espalier.surrogate.blackbox;

import io.espalier.surrogate.artefact.OutputErrors;
import io.espalier.surrogate.certify.ComparedPoint;
import io.espalier.surrogate.certify.ErrorSample;
import io.espalier.surrogate.certify.Validation;
import io.espalier.surrogate.certify.ValidationReport;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.serve.SurrogatePricer;
import java.util.List;

/**
 * A network held against prices that it has not seen, and against the derivatives that are known there.
 *
 * @param errors of every output that is known at two points or more
 */
public record Judgement(ValidationReport report, List<OutputErrors> errors) {

    static Judgement of(Network network, PriceList prices) {
        return of(network, prices, (x, ours, theirs) -> {});
    }

    /** Root mean square error of values; infinite where a number or its square overflows, so that nobody chooses such a network. */
    static double valueError(Network network, PriceList prices) {
        ValidationReport report = Validation.compareAt(pricer(network, prices), prices, (x, ours, theirs) -> {});
        return report.refused() == 0 ? report.value().rmse() : Double.POSITIVE_INFINITY;
    }

    private static SurrogatePricer pricer(Network network, PriceList prices) {
        return SurrogatePricer.uncertified(network, prices.layout(), prices.box());
    }

    static Judgement of(Network network, PriceList prices, ComparedPoint observer) {
        ErrorSample sample = new ErrorSample(prices.layout());
        ValidationReport report = Validation.compareAt(pricer(network, prices), prices, (x, ours, theirs) -> {
            sample.accept(x, ours, theirs);
            observer.accept(x, ours, theirs);
        });
        return new Judgement(report, sample.statistics());
    }
}
