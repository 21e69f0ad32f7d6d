package dev.stator.processor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.StandardJavaFileManager;

/**
 * Lists a package of the class path and of the JDK once, for all that is compiled with it: that is a great part of what
 * compiling something small takes. So what is on the class path must not change.
 */
final class ListedOnce extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private record Listing(Location location, String packageName, Set<Kind> kinds) {}

    private final Map<Listing, List<JavaFileObject>> listings = new HashMap<>();
    private final IdentityHashMap<JavaFileObject, String> names = new IdentityHashMap<>();

    ListedOnce(StandardJavaFileManager files) {
        super(files);
    }

    StandardJavaFileManager files() {
        return fileManager;
    }

    @Override
    public Iterable<JavaFileObject> list(Location location, String packageName, Set<Kind> kinds, boolean recurse)
            throws IOException {
        if (recurse || location.isOutputLocation()) {
            return super.list(location, packageName, kinds, recurse);
        }
        Listing listing = new Listing(location, packageName, Set.copyOf(kinds));
        List<JavaFileObject> known = listings.get(listing);
        if (known == null) {
            known = new ArrayList<>();
            for (JavaFileObject file : super.list(location, packageName, kinds, false)) {
                known.add(file);
                names.put(file, super.inferBinaryName(location, file));
            }
            listings.put(listing, known);
        }
        return known;
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
        String known = names.get(file);
        return known == null ? super.inferBinaryName(location, file) : known;
    }
}
