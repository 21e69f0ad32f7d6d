package dev.stator.processor.read;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Annotations on the types of a record's components, from its class file: before JDK 22 javac does not show them
 * (JDK-8225377). Reads what JVMS 4.1, 4.4, 4.7.20 and 4.7.30 say, and skips all else.
 */
final class ClassFileComponents {
    private static final int INNER_TYPE = 1;

    /**
     * An annotation on a type.
     *
     * @param name its simple name
     * @param path where it stands in the type: to the n-th type argument, and of an array to the element, which is 0;
     *     empty where it stands on the whole
     */
    record TypeAnnotation(String name, List<Integer> path) {}

    private final DataInputStream in;
    private final Map<Integer, String> texts = new HashMap<>();
    private final Map<String, Set<TypeAnnotation>> components = new HashMap<>();

    private ClassFileComponents(byte[] classFile) {
        this.in = new DataInputStream(new ByteArrayInputStream(classFile));
    }

    /** The annotations on the type of each component. */
    static Map<String, Set<TypeAnnotation>> annotations(byte[] classFile) throws IOException {
        ClassFileComponents reader = new ClassFileComponents(classFile);
        reader.read();
        return reader.components;
    }

    private interface Reading {
        void run(String attribute) throws IOException;
    }

    private void read() throws IOException {
        in.skipNBytes(8); // magic, version
        constants();
        in.skipNBytes(6); // access flags, this, super
        in.skipNBytes(2L * in.readUnsignedShort()); // interfaces
        members();
        members();
        attributes("Record", attribute -> record());
    }

    private void constants() throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts.put(i, in.readUTF());
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++; // takes two places
                }
                case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                default -> throw new IOException("constant of kind " + tag);
            }
        }
    }

    /** Fields, then methods. */
    private void members() throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            in.skipNBytes(6); // access flags, name, descriptor
            attributes("", attribute -> {});
        }
    }

    /** Runs on each attribute whose name ends so; the rest is skipped. */
    private void attributes(String wanted, Reading reading) throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            String name = text();
            long length = Integer.toUnsignedLong(in.readInt());
            if (!wanted.isEmpty() && name.endsWith(wanted)) {
                reading.run(name);
            } else {
                in.skipNBytes(length);
            }
        }
    }

    private void record() throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            Set<TypeAnnotation> annotations = new HashSet<>();
            components.put(text(), annotations);
            in.skipNBytes(2); // descriptor
            attributes("TypeAnnotations", attribute -> typeAnnotations(annotations));
        }
    }

    private void typeAnnotations(Set<TypeAnnotation> annotations) throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            in.skipNBytes(1); // target: of a component always its type
            List<Integer> path = path();
            String descriptor = annotation();
            annotations.add(
                    new TypeAnnotation(descriptor.replaceFirst("^.*[/$]", "").replace(";", ""), path));
        }
    }

    private List<Integer> path() throws IOException {
        List<Integer> path = new ArrayList<>();
        int length = in.readUnsignedByte();
        for (int i = 0; i < length; i++) {
            boolean inner = in.readUnsignedByte() == INNER_TYPE;
            int argument = in.readUnsignedByte();
            if (!inner) {
                path.add(argument);
            }
        }
        return List.copyOf(path);
    }

    private String annotation() throws IOException {
        String descriptor = text();
        int members = in.readUnsignedShort();
        for (int i = 0; i < members; i++) {
            in.skipNBytes(2); // name
            value();
        }
        return descriptor;
    }

    private void value() throws IOException {
        switch (in.readUnsignedByte()) {
            case 'e' -> in.skipNBytes(4);
            case '@' -> annotation();
            case '[' -> {
                int count = in.readUnsignedShort();
                for (int i = 0; i < count; i++) {
                    value();
                }
            }
            default -> in.skipNBytes(2);
        }
    }

    private String text() throws IOException {
        String text = texts.get(in.readUnsignedShort());
        if (text == null) {
            throw new IOException("no text where one must be");
        }
        return text;
    }
}
