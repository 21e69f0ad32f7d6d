package dev.stator.annotation;

/**
 * Which attributes an index holds besides the table's key and its own. A query of an index answers what the index
 * holds: the record itself with {@link #ALL}, otherwise a generated record of just those attributes.
 */
public enum IndexProjection {
    /** Every attribute of the item. */
    ALL,
    /** Nothing more. */
    KEYS_ONLY,
    /** The attributes that the index lists as included. */
    INCLUDE
}
