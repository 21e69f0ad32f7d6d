package dev.stator.it.frozen;

/** One constant has a body, and so a class of its own. */
public enum Colour {
    RED,
    GREEN {
        @Override
        public String toString() {
            return "green";
        }
    }
}
