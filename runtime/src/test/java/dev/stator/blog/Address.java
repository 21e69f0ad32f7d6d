package dev.stator.blog;

import java.util.Optional;

public record Address(String street, int number, Optional<Address> previous) {}
