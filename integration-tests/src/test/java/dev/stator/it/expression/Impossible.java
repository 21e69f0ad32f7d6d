package dev.stator.it.expression;

/** The change cannot be done to this specimen, nor by DynamoDB to its item. */
final class Impossible extends RuntimeException {
    private static final long serialVersionUID = 1;

    Impossible(String why) {
        super(why);
    }
}
