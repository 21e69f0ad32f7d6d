package dev.stator.it.faraday;

/** A keyword, in Clojure. */
enum Theme {
    DARK,
    LIGHT
}
