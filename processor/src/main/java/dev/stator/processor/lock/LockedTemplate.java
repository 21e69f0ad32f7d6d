package dev.stator.processor.lock;

import dev.stator.processor.model.EntityAttribute;
import dev.stator.processor.model.EntityKey.Part;
import dev.stator.processor.model.Template;
import dev.stator.processor.model.Template.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How a record makes an attribute of a key, in the lock's words: {@code pk="o#{order:String}{line:digits 10}"}. A
 * component is called as its attribute is, if it has one.
 */
final class LockedTemplate implements Part.Visitor<String> {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}:]+):");

    private LockedTemplate() {}

    static String of(Part part) {
        return LockWords.quoted(part.name()) + "=" + part.accept(new LockedTemplate());
    }

    /** What a component is called in a template, without a character that means something there. */
    static String name(EntityAttribute component) {
        String name = component.keyOnly() ? component.component() : component.name();
        return name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '-' || c == '.')
                ? name
                : component.component();
    }

    @Override
    public String visitAttribute(EntityAttribute attribute) {
        return "{" + name(attribute) + ":" + FormReader.of(attribute.mapping()).orAbsent(false) + "}";
    }

    @Override
    public String visitTemplate(Part.OfTemplate part) {
        Template template = part.template();
        StringBuilder text = new StringBuilder("\"");
        for (Template.Piece piece : template.pieces()) {
            piece.parts()
                    .findFirst()
                    .ifPresentOrElse(place -> text.append(place(place)), () -> text.append(literal(piece)));
        }
        return text.append('"').append(template.escaped() ? " escaped" : "").toString();
    }

    private static String literal(Template.Piece piece) {
        String literal = piece instanceof Template.Literal known ? known.text() : "";
        return LockWords.escaped(literal).replace("{", "\\(").replace("}", "\\)");
    }

    private static String place(Template.Part place) {
        String name = name(place.attribute());
        OptionalInt width = place.width();
        String form = place.form() == Form.TEXT
                ? FormReader.of(place.attribute().mapping()).orAbsent(false)
                        + (width.isPresent() ? " " + width.getAsInt() : "")
                : "digits " + width.orElse(0);
        return "{" + name + ":" + form + "}";
    }

    @Override
    public String visitPlain(Part.Plain part) {
        throw new IllegalStateException(part + " is no part of a record");
    }

    /** The components that a text of the lock mentions, in order. */
    static List<String> components(String text) {
        return PLACE.matcher(text).results().map(match -> match.group(1)).toList();
    }

    /**
     * Whether two texts say the same, but for the names of components that have no attribute.
     *
     * @param gone whether no component has a name any more
     * @param fresh whether nothing stored knew a name
     */
    static boolean same(String before, String now, Predicate<String> gone, Predicate<String> fresh) {
        List<String> old = components(before);
        List<String> names = components(now);
        if (old.size() != names.size()) {
            return false;
        }
        Map<String, String> renamed = new HashMap<>();
        for (int at = 0; at < old.size(); at++) {
            String from = old.get(at);
            String to = names.get(at);
            boolean fits = from.equals(to) || (gone.test(from) && fresh.test(to));
            if (!fits || !to.equals(renamed.computeIfAbsent(from, name -> to))) {
                return false;
            }
        }
        return nameless(before).equals(nameless(now));
    }

    private static List<String> nameless(String text) {
        List<String> pieces = new ArrayList<>();
        int end = 0;
        for (MatchResult place : PLACE.matcher(text).results().toList()) {
            pieces.add(text.substring(end, place.start()));
            end = place.end();
        }
        pieces.add(text.substring(end));
        return pieces;
    }
}
