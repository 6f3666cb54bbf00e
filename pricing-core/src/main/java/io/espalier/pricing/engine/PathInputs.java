package io.espalier.pricing.engine;

import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.graph.PathProgram;
import java.util.ArrayList;
import java.util.List;

/**
 * What paths of a program are made from, and parameters alone decide: the start, the sets of arguments of its steps, and the
 * arguments of its payoff.
 */
public record PathInputs<T extends Real<T>>(List<T> start, List<List<T>> arguments, List<T> end) {

    /** The inputs at parameters p. */
    public static <T extends Real<T>> PathInputs<T> of(PathProgram program, List<T> p) {
        final List<List<T>> arguments = new ArrayList<>();
        for (int set = 0; set < program.argumentSets(); set++) {
            arguments.add(program.arguments(set, p));
        }
        return new PathInputs<>(program.init(p), arguments, program.endArguments(p));
    }

    /**
     * The outputs of the path that these normals make.
     *
     * @param normals [step * shocks + shock]
     */
    public List<T> outputs(PathProgram program, List<T> normals) {
        final int shocks = program.shocks();
        List<T> state = start;
        for (int step = 0; step < program.steps(); step++) {
            final List<T> shock = normals.subList(step * shocks, (step + 1) * shocks);
            state = program.step(program.kind(step), state, shock, arguments.get(program.argumentSet(step)));
        }
        return program.payoff(state, end);
    }

    /** All numbers in one row: start, sets in order, end. */
    public List<T> flat() {
        final List<T> all = new ArrayList<>(start);
        arguments.forEach(all::addAll);
        all.addAll(end);
        return all;
    }

    /** Other numbers in this one's shape. */
    <S extends Real<S>> PathInputs<S> shaped(List<S> flat) {
        int at = start.size();
        final List<List<S>> sets = new ArrayList<>();
        for (List<T> set : arguments) {
            sets.add(flat.subList(at, at + set.size()));
            at += set.size();
        }
        return new PathInputs<>(flat.subList(0, start.size()), sets, flat.subList(at, at + end.size()));
    }
}
