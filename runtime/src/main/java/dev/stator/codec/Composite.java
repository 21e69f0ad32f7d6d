package dev.stator.codec;

import java.util.List;

/** A codec that is made of others, for who goes down into what it stores. */
public interface Composite {
    /** How the parts stand in the stored value. */
    enum Form {
        /** The one part's stored form is the whole. */
        SAME,
        /** L. */
        LIST,
        /** L of a set: any order. */
        LISTED_SET,
        /** SS, NS or BS. */
        SET,
        /** M: the codec of the keys, then that of the values. */
        MAP
    }

    /** How the parts stand in the stored value. */
    Form form();

    /** The codecs that it is made of; that of the elements or values is the last. */
    List<AttributeCodec<?>> parts();

    /** The codec of the elements or values. */
    default AttributeCodec<?> element() {
        return parts().get(parts().size() - 1);
    }

    /**
     * The codec that decides on the stored form: without what adds a default or an {@code Optional}, or hides values.
     */
    static AttributeCodec<?> core(AttributeCodec<?> codec) {
        return codec instanceof Composite wrapper && wrapper.form() == Form.SAME ? core(wrapper.element()) : codec;
    }

    /** Whether the errors of {@code codec} show nothing of its values. */
    static boolean isSensitive(AttributeCodec<?> codec) {
        return codec instanceof Wrappers.SensitiveCodec
                || (codec instanceof Composite wrapper
                        && wrapper.form() == Form.SAME
                        && isSensitive(wrapper.element()));
    }
}
