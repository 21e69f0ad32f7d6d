package dev.stator.processor.read.annotation;

/**
 * Stator's annotations, by name: on a processor module path the compiler loads the processor without their module,
 * which nothing there requires.
 */
public enum AnnotationType {
    ACCESSOR("Accessor"),
    ANNOTATE_WITH("AnnotateWith"),
    ATTRIBUTE("Attribute"),
    CONSTANT_VALUE("ConstantValue"),
    CONVERT("Convert"),
    CREATED_AT("CreatedAt"),
    DEFAULT("Default"),
    DISCRIMINATOR("Discriminator"),
    DISCRIMINATOR_VALUE("DiscriminatorValue"),
    EMBEDDED("Embedded"),
    FROZEN("Frozen"),
    FROZEN_NAME("FrozenName"),
    FROZEN_RETIRED("FrozenRetired"),
    GENERATED_ID("GeneratedId"),
    GSI("Gsi"),
    HASH_KEY("HashKey"),
    ITEM_COLLECTION("ItemCollection"),
    KEY("Key"),
    KEY_ONLY("KeyOnly"),
    LSI("Lsi"),
    PROJECTION_OF("ProjectionOf"),
    RANGE_KEY("RangeKey"),
    REST("Rest"),
    SENSITIVE("Sensitive"),
    SHARED_WITH("SharedWith"),
    TABLE("Table"),
    TTL("Ttl"),
    UPDATED_AT("UpdatedAt"),
    VERSION("Version"),
    WRITE_ONCE("WriteOnce");

    /** Where they are. */
    static final String PACKAGE = "dev.stator.annotation";

    private final String simpleName;

    AnnotationType(String simpleName) {
        this.simpleName = simpleName;
    }

    /** As the compiler knows it: {@code dev.stator.annotation.Table}. */
    public String qualifiedName() {
        return PACKAGE + "." + simpleName;
    }
}
