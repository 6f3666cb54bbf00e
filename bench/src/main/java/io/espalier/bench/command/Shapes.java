package io.espalier.bench.command;

import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Nodes of hidden layers as people write them: 32-32. */
final class Shapes {
    private Shapes() {}

    static List<Integer> parse(String text) {
        try {
            final List<Integer> hidden =
                    Arrays.stream(text.trim().split("-")).map(Integer::valueOf).toList();
            if (hidden.stream().allMatch(nodes -> nodes > 0)) {
                return hidden;
            }
        } catch (NumberFormatException e) {
            // Said below, with the text.
        }
        throw InputException.of(
                ErrorCode.E_RANGE,
                "--nodes",
                "--nodes must be positive numbers joined by -, as 32-32: --nodes=" + text);
    }

    static String text(List<Integer> hidden) {
        return hidden.stream().map(String::valueOf).collect(Collectors.joining("-"));
    }
}
