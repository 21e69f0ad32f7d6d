package dev.stator.schema;

/** What a declared schema is where it is used: in an environment, with what stands between its codec and the table. */
@FunctionalInterface
public interface RecordBinding {
    /** The schema in use of {@code declared}. */
    <E> EntitySchema<E> of(EntitySchema<E> declared);
}
