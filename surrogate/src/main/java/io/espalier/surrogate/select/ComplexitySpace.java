package io.espalier.surrogate.select;

import java.util.List;

/**
 * What a search chooses among.
 *
 * @param inputs of the networks
 * @param widths that a hidden layer may have, ascending
 * @param deepest most hidden layers; one is the fewest
 * @param rates learning rates
 * @param gradientWeights lambdas; 0 stands for values only
 */
public record ComplexitySpace(
        int inputs, List<Integer> widths, int deepest, List<Double> rates, List<Double> gradientWeights) {

    /** @throws IllegalArgumentException if a list is empty or holds what no network or training can have, or widths do not ascend */
    public ComplexitySpace {
        widths = List.copyOf(widths);
        rates = List.copyOf(rates);
        gradientWeights = List.copyOf(gradientWeights);
        boolean ascends = !widths.isEmpty() && widths.get(0) >= 1;
        for (int i = 1; ascends && i < widths.size(); i++) {
            ascends = widths.get(i) > widths.get(i - 1);
        }
        boolean trains = !rates.isEmpty()
                && rates.stream().allMatch(rate -> rate > 0.0 && rate <= 1.0)
                && !gradientWeights.isEmpty()
                && gradientWeights.stream().allMatch(weight -> weight >= 0.0 && weight <= Double.MAX_VALUE);
        if (inputs < 1 || deepest < 1 || !ascends || !trains) {
            throw new IllegalArgumentException(
                    "a space must have inputs, layers, ascending widths, rates in (0, 1] and weights >= 0: inputs="
                            + inputs + ", deepest=" + deepest + ", widths=" + widths + ", rates=" + rates
                            + ", gradientWeights=" + gradientWeights);
        }
    }
}
