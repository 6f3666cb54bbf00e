package io.espalier.pricing.emit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Arrays for nodes that one loop computes and a later one reads; an array is used again after its last reader. */
final class Temporaries {
    private final Map<Integer, Integer> lastReader = new HashMap<>();
    private final Map<Integer, Integer> places = new HashMap<>();
    private final Deque<Integer> free = new ArrayDeque<>();
    private int count;

    /** @param inputs nodes that have arrays already */
    Temporaries(List<LoopDraft> loops, Set<Integer> inputs) {
        for (int k = 0; k < loops.size(); k++) {
            for (int node : loops.get(k).loads()) {
                if (!inputs.contains(node)) {
                    lastReader.put(node, k);
                }
            }
        }
        for (int k = 0; k < loops.size(); k++) {
            loops.get(k).operations().stream().filter(this::isKept).forEach(this::take);
            release(loops.get(k), k);
        }
    }

    private void take(int node) {
        places.put(node, free.isEmpty() ? count++ : free.pop());
    }

    private void release(LoopDraft loop, int index) {
        for (int node : loop.loads()) {
            if (lastReader.getOrDefault(node, -1) == index) {
                free.push(places.get(node));
            }
        }
    }

    boolean isKept(int node) {
        return lastReader.containsKey(node);
    }

    int place(int node) {
        return places.get(node);
    }

    /** How many arrays there are. */
    int count() {
        return count;
    }
}
