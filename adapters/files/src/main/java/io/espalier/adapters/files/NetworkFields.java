package io.espalier.adapters.files;

import io.espalier.adapters.files.document.Fields;
import io.espalier.adapters.files.document.Node;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.workflow.NetworkSpec;
import io.espalier.surrogate.workflow.NetworkSpec.Front;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Reads {@code network}: the shape that is trained first. */
final class NetworkFields {
    static final int MOST_NODES = 4096;

    private static final Map<String, Front> FRONTS = Map.of("auto", Front.auto(), "none", Front.none());
    private static final Map<String, Activation> ACTIVATIONS = Words.of(
            Arrays.stream(Activation.values())
                    .filter(activation -> activation != Activation.IDENTITY)
                    .toArray(Activation[]::new),
            activation -> activation.name().toLowerCase(Locale.ROOT));

    private NetworkFields() {}

    /** The network; empty, with problems reported, where something of it is broken. */
    static Optional<NetworkSpec> read(Fields spec, SpecModel model, Problems problems) {
        Fields fields = spec.object("network").orElseGet(() -> Fields.none("network", problems));
        fields.allow(Set.of("hidden", "activation", "front"));
        Optional<List<Integer>> hidden = hidden(fields, chosen(spec, model.defaults()));
        Optional<Activation> activation = fields.word("activation", Activation.SILU, ACTIVATIONS);
        Optional<Front> front = front(fields, model);
        return hidden.isPresent() && activation.isPresent() && front.isPresent()
                ? Optional.of(new NetworkSpec(hidden.get(), activation.get(), front.get()))
                : Optional.empty();
    }

    /** What nobody asked for: the sizes to prune, or those of a network that is not pruned. */
    private static List<Integer> chosen(Fields spec, SpecDefaults defaults) {
        return PruningFields.isWithout(spec) ? defaults.pruned() : defaults.hidden();
    }

    private static Optional<List<Integer>> hidden(Fields fields, List<Integer> chosen) {
        return fields.node("hidden").orElse(null) instanceof Node.TextNode || !fields.has("hidden")
                ? fields.word("hidden", chosen, Map.of("auto", chosen))
                : fields.wholes("hidden", 1, MOST_NODES);
    }

    private static Optional<Front> front(Fields fields, SpecModel model) {
        if (fields.node("front").orElse(null) instanceof Node.NumberNode) {
            OptionalLong directions = fields.whole("front", 0, 1, model.size());
            return directions.isPresent() ? Optional.of(Front.of((int) directions.getAsLong())) : Optional.empty();
        }
        return fields.word("front", model.defaults().front(), FRONTS);
    }
}
