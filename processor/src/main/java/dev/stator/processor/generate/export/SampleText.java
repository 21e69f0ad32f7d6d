package dev.stator.processor.generate.export;

import dev.stator.processor.model.EntityAttribute;
import dev.stator.processor.model.EntityKey;
import dev.stator.processor.model.StoredAs;
import dev.stator.processor.model.Template;
import dev.stator.processor.model.Template.Form;
import dev.stator.processor.model.Template.Literal;
import dev.stator.processor.model.Template.Piece;
import dev.stator.processor.model.TypeMapping;
import dev.stator.processor.template.PartText;
import java.util.OptionalInt;

/** What keys look like: the same component has the same value in all of them. */
final class SampleText implements EntityKey.Part.Visitor<String> {
    private static final String DIGIT = "7";

    @Override
    public String visitAttribute(EntityAttribute attribute) {
        StoredAs stored = attribute.mapping().storedAs();
        return stored == StoredAs.S ? text(attribute) : stored == StoredAs.N ? DIGIT : "bytes";
    }

    @Override
    public String visitTemplate(EntityKey.Part.OfTemplate part) {
        Template template = part.template();
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < template.pieces().size(); index++) {
            Piece piece = template.pieces().get(index);
            if (piece instanceof Literal literal) {
                text.append(literal.text());
            } else if (piece instanceof Template.Part place) {
                String value = value(place);
                boolean escaped = template.escaped() && place.length().isEmpty();
                text.append(template.literalBehind(index)
                        .filter(behind -> escaped)
                        .map(behind -> PartText.escape(value, behind.text().charAt(0)))
                        .orElse(value));
            }
        }
        return text.toString();
    }

    @Override
    public String visitPlain(EntityKey.Part.Plain part) {
        return part.storedAs() == StoredAs.N ? DIGIT : part.name();
    }

    private static String value(Template.Part part) {
        OptionalInt width = part.width();
        if (part.form() != Form.TEXT) {
            return "0".repeat(width.orElse(1) - 1) + DIGIT;
        }
        String text = text(part.attribute());
        return width.isPresent()
                ? text.repeat(width.getAsInt() / text.length() + 1).substring(0, width.getAsInt())
                : text;
    }

    private static String text(EntityAttribute attribute) {
        TypeMapping mapping = attribute.mapping().present();
        return mapping.enumeration()
                .map(words -> words.words().get(0))
                .or(() -> mapping.builtIn().map(type -> switch (type) {
                    case CHARACTER -> "a";
                    case UUID -> "01907f3c-5a1e-7c4b-9d2e-8f6a5b4c3d2e";
                    case INSTANT -> "2026-11-01T12:00:00.000000000Z";
                    case LOCAL_DATE_TIME -> "2026-11-01T12:00:00.000000000";
                    case LOCAL_DATE -> "2026-11-01";
                    case LOCAL_TIME -> "12:00:00.000000000";
                    case YEAR -> "2026";
                    case YEAR_MONTH -> "2026-11";
                    case MONTH_DAY -> "--11-01";
                    case LOCALE -> "en-GB";
                    case CURRENCY -> "EUR";
                    case ZONE_ID -> "Europe/London";
                    case ZONE_OFFSET -> "+01:00";
                    case PERIOD -> "P1M";
                    default -> attribute.component() + "1";
                }))
                .orElse(attribute.component() + "1");
    }
}
