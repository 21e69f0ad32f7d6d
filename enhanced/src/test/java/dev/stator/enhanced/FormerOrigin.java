package dev.stator.enhanced;

import dev.stator.annotation.Attribute;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;
import dev.stator.annotation.WriteOnce;

/** What is written once, under a name that it did not have always. */
@Table("former-origins")
record FormerOrigin(
        @HashKey String id,

        @WriteOnce @Attribute(value = "origin", former = "source")
        String origin) {}
