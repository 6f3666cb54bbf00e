package io.espalier.adapters.files.product;

import io.espalier.adapters.files.document.Node;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.pricing.product.Monitoring;
import java.util.Optional;

/** Reads {@code monitoring}: the word continuous, a number of dates, or a list of them. */
final class MonitoringFields {
    static final String NAME = "monitoring";

    private static final String CONTINUOUS = "continuous";

    private MonitoringFields() {}

    /** When a barrier is watched; empty where that is missing or broken. */
    static Optional<Monitoring> read(Terms terms) {
        Optional<Node> node = terms.fields().node(NAME);
        if (node.isPresent() && node.get() instanceof Node.TextNode text) {
            return word(terms, text.value());
        }
        return new ScheduleFields(terms).countOrList(NAME).map(Monitoring::on);
    }

    private static Optional<Monitoring> word(Terms terms, String word) {
        if (word.equals(CONTINUOUS)) {
            return Optional.of(Monitoring.continuous());
        }
        terms.problems()
                .add(
                        ErrorCode.E_ENUM,
                        terms.fields().at(NAME),
                        CONTINUOUS + ", a number of dates or a list of times, not " + word);
        return Optional.empty();
    }
}
