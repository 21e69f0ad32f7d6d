package dev.stator.processor.validate;

import com.palantir.javapoet.ClassName;
import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.EntityModel;
import dev.stator.processor.model.GeneratedNames;
import dev.stator.processor.model.IndexModel;
import dev.stator.processor.model.IndexModel.Projection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Two generated types would have one name. Case does not tell them apart, as it does not in the files of many systems. */
final class NamesClashRule implements EntityRule {
    @Override
    public void check(EntityModel entity, Report.Builder report) {
        ClassName record = entity.record().name();
        Map<String, String> types = new HashMap<>();
        claim(types, GeneratedNames.codec(record), "the codec");
        claim(types, GeneratedNames.attributes(record), "the attributes");
        claim(types, GeneratedNames.key(record), "the key");
        claim(types, GeneratedNames.dao(record), "the DAO");
        Map<String, String> accessors = new HashMap<>();
        for (IndexModel index : entity.indexes()) {
            String accessor = GeneratedNames.indexClass(index.name());
            String other = accessors.putIfAbsent(accessor.toLowerCase(Locale.ROOT), index.name());
            if (other != null && !other.equals(index.name())) {
                report(index, "index " + other, accessor, report);
            } else if (index.projection() != Projection.ALL) {
                ClassName projection = GeneratedNames.projection(record, index.name());
                clash(types, projection, index, report);
                clash(types, GeneratedNames.attributes(projection), index, report);
            }
        }
    }

    private static void clash(Map<String, String> types, ClassName name, IndexModel index, Report.Builder report) {
        String other = claim(types, name, "index " + index.name());
        if (other != null && !other.equals("index " + index.name())) {
            report(index, other, name.simpleName(), report);
        }
    }

    private static @Nullable String claim(Map<String, String> types, ClassName name, String owner) {
        return types.putIfAbsent(name.simpleName().toLowerCase(Locale.ROOT), owner);
    }

    private static void report(IndexModel index, String other, String name, Report.Builder report) {
        report.add(Code.NAMES_CLASH, index.nameSite(), index.name(), other, name);
    }
}
