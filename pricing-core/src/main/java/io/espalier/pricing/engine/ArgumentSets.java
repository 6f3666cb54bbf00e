package io.espalier.pricing.engine;

import io.espalier.pricing.algebra.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Which dates share one set of arguments: those that steps of one length lead to, and on which payers ask for the same numbers.
 *
 * @param ofDate the set of each date
 * @param dates one date of each set
 */
record ArgumentSets(int[] ofDate, int[] dates) {

    /**
     * The sets of these steps.
     *
     * @param payers what payers ask for on a date, at parameters where nothing is equal by accident: T and rate are not 0
     */
    static ArgumentSets of(TimeSteps steps, IntFunction<List<Plain>> payers) {
        final int[] ofDate = new int[steps.dates()];
        final List<Integer> owners = new ArrayList<>();
        final List<List<Plain>> asked = new ArrayList<>();
        for (int date = 0; date < ofDate.length; date++) {
            final List<Plain> here = payers.apply(date);
            int set = 0;
            while (set < owners.size()
                    && !(steps.areAlike(owners.get(set), date) && asked.get(set).equals(here))) {
                set++;
            }
            if (set == owners.size()) {
                owners.add(date);
                asked.add(here);
            }
            ofDate[date] = set;
        }
        return new ArgumentSets(
                ofDate, owners.stream().mapToInt(Integer::intValue).toArray());
    }
}
