package io.espalier.surrogate.workflow;

class IndexBasketTrainingTest extends TrainingAcceptance {
    @Override
    String problem() {
        return "G-7 basket";
    }

    @Override
    SurrogateSpec spec(long seed) {
        return Specs.g7(seed);
    }
}
