package dev.stator.frozen;

import java.util.List;

/** What a frozen attribute of these tests holds. */
record Layout(String name, List<String> blocks) {}
