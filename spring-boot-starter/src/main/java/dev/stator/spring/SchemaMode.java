package dev.stator.spring;

/** What is done with the tables of the application's DAOs before it is ready: {@code stator.schema}. */
public enum SchemaMode {
    /** Nothing. Tables are made by others. */
    NONE,

    /** They are compared with the annotations; the application does not start where one differs. Changes nothing. */
    VERIFY,

    /** Those missing are made; the application does not start where one that is there differs. */
    ENSURE,

    /** Those missing are made, and those that differ are changed. No index is deleted, and no stream replaced. */
    MIGRATE
}
