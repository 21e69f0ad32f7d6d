package dev.stator.it.codec;

import java.util.Optional;

/** A record that leads back to itself; visible in its package only. */
record Address(String street, int number, Optional<Address> previous) {}
