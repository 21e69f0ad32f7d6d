package dev.stator.it.expression;

import dev.stator.annotation.Default;
import java.util.List;
import java.util.Optional;

/** A record with a record and a list in it. */
record Address(
        String city,
        Optional<Integer> number,
        Optional<Geo> geo,
        List<String> lines,
        @Default("1") int floor) {}
