package dev.stator.stream;

import dev.stator.error.DecodingException;
import dev.stator.table.TableException;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** The images that a handler cannot do without. */
record RequiredImages(boolean oldImages, boolean newImages) {
    static final RequiredImages NONE = new RequiredImages(false, false);

    /** Those that a view type has. */
    static RequiredImages of(StreamViewType view) {
        return switch (view) {
            case KEYS_ONLY -> NONE;
            case OLD_IMAGE -> new RequiredImages(true, false);
            case NEW_IMAGE -> new RequiredImages(false, true);
            case NEW_AND_OLD_IMAGES -> new RequiredImages(true, true);
            case UNKNOWN_TO_SDK_VERSION ->
                throw new IllegalArgumentException("requireImages(" + view
                        + "): the images of a view type that this SDK does not know are not known");
        };
    }

    private String text() {
        return oldImages && newImages ? "old and new images" : oldImages ? "old images" : "new images";
    }

    private StreamViewType view() {
        return oldImages && newImages
                ? StreamViewType.NEW_AND_OLD_IMAGES
                : oldImages ? StreamViewType.OLD_IMAGE : StreamViewType.NEW_IMAGE;
    }

    /** @throws TableException if a stream of {@code view} lacks one */
    void check(String table, StreamViewType view) {
        RequiredImages there = of(view);
        if ((oldImages && !there.oldImages) || (newImages && !there.newImages)) {
            throw lacking(table, view, "requireImages asks for " + text(), view());
        }
    }

    /** That a stream of {@code view} is not enough, and how to have one of {@code wanted}. */
    static TableException lacking(String table, StreamViewType view, String why, StreamViewType wanted) {
        return new TableException(
                table,
                "its stream has view type " + view + ", but " + why
                        + ". The view type of a stream cannot be changed; replace the stream, which loses what it"
                        + " still holds: table().stream(StreamViewType." + wanted + ").replacingStream().migrate()",
                null);
    }

    /** @throws DecodingException if {@code change} should have one that its record lacks */
    void check(Change<?> change) {
        boolean lacksOld =
                oldImages && !(change instanceof Inserted) && change.oldImage().isEmpty();
        boolean lacksNew = newImages
                && (change instanceof Inserted || change instanceof Modified)
                && change.newImage().isEmpty();
        if (lacksOld || lacksNew) {
            throw new DecodingException("the record has no " + (lacksNew ? "new" : "old")
                    + " image, but requireImages asks for " + text() + ": the table's stream needs view type "
                    + view());
        }
    }
}
