package dev.stator.table;

import dev.stator.schema.KeySchema;

/** Two records of one table give it different primary keys, and a table has one. */
public final class KeysContradictException extends TableException {
    private static final long serialVersionUID = 1L;

    private final Class<?> first;
    private final Class<?> second;

    /** {@code first} is the record that was met before. */
    public KeysContradictException(
            String table, Class<?> first, KeySchema firstKey, Class<?> second, KeySchema secondKey) {
        super(
                table,
                "two records contradict each other about its primary key. " + first.getName() + " says " + firstKey
                        + ", " + second.getName() + " says " + secondKey
                        + ". Give one of them a table of another name, or both one key; where these are tables of two"
                        + " environments, give each a Stator of its own.",
                null);
        this.first = first;
        this.second = second;
    }

    /** The record that was met first. */
    public Class<?> first() {
        return first;
    }

    /** The record that contradicts it. */
    public Class<?> second() {
        return second;
    }
}
