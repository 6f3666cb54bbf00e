package io.espalier.surrogate.workflow;

class RandomBasketsTrainingTest extends TrainingAcceptance {
    @Override
    String problem() {
        return "random baskets";
    }

    @Override
    SurrogateSpec spec(long seed) {
        return Specs.notebook(seed);
    }
}
