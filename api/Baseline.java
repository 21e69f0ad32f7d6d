import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Writes what a release promises, to compare later builds with: of each jar that is published, the signatures of its
 * public classes, without code, as a jar here.
 *
 * <p>After {@code mvn package}: {@code java api/Baseline.java}.
 */
public final class Baseline {
    private static final int PUBLIC = 1;
    private static final int PRIVATE = 2;

    /** What javac needs to run a class, or to debug it, and not to compile against it. */
    private static final Set<String> LEFT_OUT =
            Set.of("Code", "SourceFile", "BootstrapMethods", "NestMembers", "NestHost", "EnclosingMethod");

    public static void main(String[] none) throws IOException {
        List<String> published = Pattern.compile("<artifactId>stator-([^<]+)</artifactId>")
                .matcher(Files.readString(Path.of("bom", "pom.xml")))
                .results()
                .map(artifact -> artifact.group(1))
                .filter(module -> !Set.of("parent", "bom", "processor").contains(module))
                .toList();
        for (String module : published) {
            try (DirectoryStream<Path> jars =
                    Files.newDirectoryStream(Path.of(module, "target"), "stator-" + module + "-[0-9]*[0-9T].jar")) {
                for (Path jar : jars) {
                    write(read(jar), Path.of("api", "stator-" + module + ".jar"));
                }
            }
        }
    }

    private static Map<String, Signatures> read(Path jar) throws IOException {
        Map<String, Signatures> classes = new TreeMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : List.copyOf(zip.stream().toList())) {
                String name = entry.getName();
                if (name.endsWith(".class") && !name.startsWith("META-INF/") && !name.endsWith("-info.class")) {
                    try (var bytes = zip.getInputStream(entry)) {
                        Signatures signatures = new Signatures(bytes.readAllBytes());
                        classes.put(signatures.name, signatures);
                    }
                }
            }
        }
        return classes;
    }

    /** What is public, and what that inherits from. */
    private static void write(Map<String, Signatures> classes, Path to) throws IOException {
        Deque<Signatures> found = new ArrayDeque<>();
        classes.values().stream()
                .filter(one -> (one.access & PUBLIC) != 0 && !isOurs(one.name))
                .forEach(found::add);
        Set<String> kept = new TreeSet<>();
        while (!found.isEmpty()) {
            Signatures one = found.remove();
            if (kept.add(one.name)) {
                one.supertypes.stream()
                        .map(classes::get)
                        .filter(type -> type != null)
                        .forEach(found::add);
            }
        }
        try (OutputStream file = Files.newOutputStream(to);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.setLevel(9);
            for (String name : kept) {
                ZipEntry entry = new ZipEntry(name + ".class");
                entry.setTime(0); // the same bytes from the same classes
                zip.putNextEntry(entry);
                zip.write(classes.get(name).bytes);
            }
        }
        System.out.println(to + ": " + kept.size() + " classes");
    }

    /** See CONTRIBUTING, "What is private". */
    private static boolean isOurs(String name) {
        return name.contains("/internal/") || name.startsWith("dev/stator/run/");
    }

    /** A class file without its code. */
    private static final class Signatures {
        final String name;
        final int access;
        final List<String> supertypes = new ArrayList<>();
        final byte[] bytes;

        private final DataInputStream in;
        private final String[] texts;
        private final int[] classNames;

        Signatures(byte[] whole) throws IOException {
            in = new DataInputStream(new ByteArrayInputStream(whole));
            ByteArrayOutputStream to = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(to);
            out.writeLong(in.readLong());
            int constants = in.readUnsignedShort();
            out.writeShort(constants);
            texts = new String[constants];
            classNames = new int[constants];
            constants(constants, out);
            access = in.readUnsignedShort();
            out.writeShort(access);
            name = type(out);
            supertypes.add(type(out));
            int interfaces = in.readUnsignedShort();
            out.writeShort(interfaces);
            for (int i = 0; i < interfaces; i++) {
                supertypes.add(type(out));
            }
            members(out);
            members(out);
            attributes(out);
            bytes = to.toByteArray();
        }

        private String type(DataOutputStream out) throws IOException {
            int index = in.readUnsignedShort();
            out.writeShort(index);
            return texts[classNames[index]];
        }

        private void constants(int count, DataOutputStream out) throws IOException {
            for (int i = 1; i < count; i++) {
                int tag = in.readUnsignedByte();
                out.writeByte(tag);
                switch (tag) {
                    case 1 -> {
                        texts[i] = in.readUTF();
                        out.writeUTF(texts[i]);
                    }
                    case 7 -> {
                        classNames[i] = in.readUnsignedShort();
                        out.writeShort(classNames[i]);
                    }
                    case 8, 16, 19, 20 -> out.write(in.readNBytes(2));
                    case 15 -> out.write(in.readNBytes(3));
                    case 5, 6 -> {
                        out.write(in.readNBytes(8));
                        i++; // it takes two places
                    }
                    default -> out.write(in.readNBytes(4));
                }
            }
        }

        private void members(DataOutputStream out) throws IOException {
            int kept = 0;
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (int count = in.readUnsignedShort(); count > 0; count--) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                DataOutputStream one = new DataOutputStream(bytes);
                int access = in.readUnsignedShort();
                one.writeShort(access);
                one.write(in.readNBytes(4));
                attributes(one);
                if ((access & PRIVATE) == 0) {
                    kept++;
                    bytes.writeTo(all);
                }
            }
            out.writeShort(kept);
            all.writeTo(out);
        }

        private void attributes(DataOutputStream out) throws IOException {
            int kept = 0;
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            DataOutputStream attributes = new DataOutputStream(all);
            for (int count = in.readUnsignedShort(); count > 0; count--) {
                int attribute = in.readUnsignedShort();
                byte[] value = in.readNBytes(in.readInt());
                if (!LEFT_OUT.contains(texts[attribute])) {
                    kept++;
                    attributes.writeShort(attribute);
                    attributes.writeInt(value.length);
                    attributes.write(value);
                }
            }
            out.writeShort(kept);
            all.writeTo(out);
        }
    }
}
