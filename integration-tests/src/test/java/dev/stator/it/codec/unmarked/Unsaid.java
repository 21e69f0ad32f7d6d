package dev.stator.it.codec.unmarked;

import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.IndexProjection;
import dev.stator.annotation.Table;
import java.util.List;
import java.util.Optional;

/** Nothing says what may be null: what is missing reads as null, but collections and optionals. */
@Table("unsaid")
@Gsi(name = "by-boxed", hashKey = "boxed", projection = IndexProjection.INCLUDE, include = "address")
public record Unsaid(
        @HashKey String id, String text, Long boxed, Address address, List<String> list, Optional<String> optional) {}
