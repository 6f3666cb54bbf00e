package io.espalier.bench.latency;

import io.espalier.bench.subject.ForwardBook;
import io.espalier.bench.subject.IndexBasket;
import io.espalier.pricing.engine.AnalyticPricer;
import io.espalier.risk.pipeline.PipelineOptions;
import io.espalier.risk.pipeline.QuotePublisher;
import java.util.ArrayList;
import java.util.List;

/** All that is measured: made once, so that every window of a subject runs the same code, opened anew for each window. */
final class Subjects implements AutoCloseable {
    private static final long SEED = 1;
    private static final int POSITIONS = 500;

    private final SurrogateBook surrogate = new SurrogateBook();
    private final List<Subject> subjects = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final MeasuredStores stores = new MeasuredStores();

    Subjects(PipelineOptions options) {
        PipelineSetup one = PipelineSetup.of(surrogate.book(), options);
        subjects.add(new Subject(SubjectKind.RAW, () -> new RawHop(options.waiting())));
        add(SubjectKind.SURROGATE, one);
        addStored(SubjectKind.MAPPED, one, "mapped");
        addStored(SubjectKind.CHRONICLE, one, "chronicle");
        add(SubjectKind.SWAPPED, one.swappedFor(surrogate.successor()));
        add(SubjectKind.CONFLATING, one.conflating());
        AnalyticPricer closed =
                new AnalyticPricer(IndexBasket.instrument(), IndexBasket.layout(), IndexBasket.domain());
        add(SubjectKind.CLOSED, PipelineSetup.of(SurrogateBook.of(closed), options));
        PipelineSetup many = PipelineSetup.of(new ForwardBook(SEED, POSITIONS).riskBook(), options);
        add(SubjectKind.BOOK, many);
        add(SubjectKind.WHOLE_BOOK, many.sweeping());
        add(SubjectKind.CONFLATING_BOOK, many.conflating());
    }

    private void add(SubjectKind kind, PipelineSetup setup) {
        subjects.add(new Subject(kind, () -> new PipelineChannel(setup)));
    }

    private void addStored(SubjectKind kind, PipelineSetup setup, String store) {
        try {
            add(kind, setup.with(new QuotePublisher(setup.book(), stores.open(store, setup.book()))));
        } catch (StoreUnavailableException e) {
            missing.add(kind.label() + ": " + e.getMessage());
        }
    }

    /** Brings the networks' code to its speed, as a service does before a model goes live. */
    void warmUp() {
        surrogate.warmUp();
    }

    List<Subject> all() {
        return List.copyOf(subjects);
    }

    /** A subject by its kind. */
    Subject get(SubjectKind kind) {
        return subjects.stream()
                .filter(subject -> subject.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** What could not be measured here, and why. */
    List<String> missing() {
        return List.copyOf(missing);
    }

    @Override
    public void close() {
        stores.close();
    }
}
