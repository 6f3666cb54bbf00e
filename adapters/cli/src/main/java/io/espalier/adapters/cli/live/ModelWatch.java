package io.espalier.adapters.cli.live;

import io.espalier.adapters.cli.model.ModelFile;
import io.espalier.adapters.files.BookDocument;
import io.espalier.adapters.files.BookPosition;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.risk.book.RiskBook;
import io.espalier.risk.pipeline.AlertKind;
import io.espalier.risk.pipeline.AlertSink;
import io.espalier.risk.pipeline.Candidate;
import io.espalier.risk.pipeline.PricerLoader;
import io.espalier.surrogate.artefact.Surrogate;
import io.espalier.surrogate.serve.SurrogatePricer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * New models in a folder: a file that was added or replaced is a candidate for every position that it was trained for.
 *
 * <p>A file is read when two looks in a row find it unchanged, so that one that is being copied is not taken for a damaged one; and once
 * only until it changes again.
 */
final class ModelWatch implements PricerLoader {
    /** How long at most a model's code is run before it is compared. */
    private static final Duration WARM_UP = Duration.ofSeconds(2);

    private final ModelFolder folder;
    private final List<BookPosition> positions;
    private final Fallbacks fallbacks;
    /** By position: what serves it; empty: the closed form. */
    private final List<Optional<Surrogate>> serving;
    /** Files as they were when they were read. */
    private final Map<String, FileStamp> read;
    /** Files as they were at the last look. */
    private SortedMap<String, FileStamp> seen;

    /** The model of the latest candidate, and a pricer that shares its code with the candidate's. */
    private Surrogate offered;

    private SurrogatePricer code;

    /** A watch of the folder that {@code models} was read from, for a book that was assembled from it. */
    ModelWatch(Path path, BookDocument document, RiskBook book, ModelCatalogue models, Fallbacks fallbacks) {
        this.fallbacks = fallbacks;
        folder = new ModelFolder(path);
        positions = document.positions();
        serving = IntStream.range(0, positions.size())
                .mapToObj(p -> models.find(positions.get(p))
                        .filter(model -> BookAssembly.number(model.modelId())
                                == book.positions().get(p).modelId()))
                .collect(Collectors.toList());
        read = new HashMap<>(models.stamps());
        seen = new TreeMap<>(models.stamps());
    }

    @Override
    public Optional<Candidate> poll(AlertSink alerts) {
        SortedMap<String, FileStamp> now = folder.stamps();
        SortedMap<String, FileStamp> before = seen;
        seen = now;
        forgetGone(now, alerts);
        for (Map.Entry<String, FileStamp> file : now.entrySet()) {
            String name = file.getKey();
            FileStamp stamp = file.getValue();
            if (!stamp.equals(read.get(name)) && stamp.equals(before.get(name))) {
                read.put(name, stamp);
                Optional<Candidate> candidate = candidate(name, alerts);
                if (candidate.isPresent()) {
                    return candidate;
                }
            }
        }
        return Optional.empty();
    }

    private void forgetGone(SortedMap<String, FileStamp> now, AlertSink alerts) {
        List<String> gone =
                read.keySet().stream().filter(name -> !now.containsKey(name)).toList();
        gone.forEach(name -> {
            read.remove(name);
            clear(name, alerts);
        });
    }

    private static void clear(String name, AlertSink alerts) {
        alerts.clear(AlertKind.MODEL_DAMAGED, name);
        alerts.clear(AlertKind.MODEL_REFUSED, name);
    }

    private Optional<Candidate> candidate(String name, AlertSink alerts) {
        clear(name, alerts);
        try {
            return candidate(name, ModelFile.read(folder.file(name)), alerts);
        } catch (InputException damaged) {
            alerts.raise(AlertKind.MODEL_DAMAGED, name, damaged.getMessage());
        } catch (IllegalArgumentException unfit) {
            alerts.raise(AlertKind.MODEL_REFUSED, name, unfit.getMessage());
        }
        return Optional.empty();
    }

    private Optional<Candidate> candidate(String name, Surrogate surrogate, AlertSink alerts) {
        int[] fitting = IntStream.range(0, positions.size())
                .filter(p -> ModelCatalogue.serves(surrogate, positions.get(p)))
                .toArray();
        if (fitting.length == 0) {
            alerts.raise(
                    AlertKind.MODEL_REFUSED,
                    name,
                    "a model must have been trained for a position of the book: model=" + surrogate.modelId()
                            + ", positions=" + positions.size());
        }
        String id = surrogate.modelId();
        int[] changing = IntStream.of(fitting)
                .filter(p -> serving.get(p)
                        .map(Surrogate::modelId)
                        .filter(id::equals)
                        .isEmpty())
                .toArray();
        return changing.length == 0 ? Optional.empty() : Optional.of(candidate(name, surrogate, id, changing));
    }

    /** Champions fall back to the closed form, whatever those that serve do: beyond their domains it is the better measure. */
    private Candidate candidate(String name, Surrogate surrogate, String id, int[] changing) {
        SurrogatePricer pricer = new SurrogatePricer(surrogate);
        offered = surrogate;
        code = pricer;
        return new Candidate(
                name,
                BookAssembly.number(id),
                changing,
                IntStream.of(changing)
                        .mapToObj(p -> BookAssembly.served(positions.get(p), surrogate, pricer, fallbacks))
                        .toList(),
                IntStream.of(changing)
                        .mapToObj(p -> BookAssembly.position(positions.get(p), serving.get(p), Fallbacks.measure()))
                        .toList());
    }

    @Override
    public void warm(Candidate candidate) {
        code.warmUp(WARM_UP);
    }

    @Override
    public void adopted(Candidate candidate) {
        for (int p : candidate.positions()) {
            serving.set(p, Optional.of(offered));
        }
    }
}
