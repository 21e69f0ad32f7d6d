package dev.stator.processor.resolve;

import dev.stator.processor.model.EntityAttribute;
import dev.stator.processor.model.Key;
import dev.stator.processor.model.Member.Beginning;
import dev.stator.processor.model.Member.Mark;
import dev.stator.processor.model.Member.Words;
import dev.stator.processor.model.Template;
import java.util.List;

/** What is so in all keys that a record makes: how each attribute begins, or that it is one text. */
record KeyMarks(List<Mark> marks) {
    static KeyMarks of(Key key) {
        return new KeyMarks(key.parts().stream().map(KeyMarks::mark).toList());
    }

    private static Mark mark(Key.Part part) {
        return part.accept(new Key.Part.Visitor<>() {
            @Override
            public Mark visitAttribute(EntityAttribute attribute) {
                return new Beginning(part.name(), "");
            }

            @Override
            public Mark visitTemplate(Key.Part.OfTemplate made) {
                List<Template.Piece> pieces = made.template().pieces();
                if (!(pieces.get(0) instanceof Template.Literal first)) {
                    return new Beginning(part.name(), "");
                }
                return pieces.size() == 1
                        ? new Words(part.name(), List.of(first.text()))
                        : new Beginning(part.name(), first.text());
            }

            @Override
            public Mark visitPlain(Key.Part.Plain plain) {
                throw new IllegalStateException(plain + " is made by no record");
            }
        });
    }

    /** Whether no key has both marks at one of the attributes. */
    boolean differ(KeyMarks others) {
        for (int at = 0; at < marks.size(); at++) {
            if (differ(marks.get(at), others.marks.get(at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean differ(Mark one, Mark other) {
        String text = text(one);
        String otherText = text(other);
        boolean within = one instanceof Beginning && otherText.startsWith(text);
        boolean around = other instanceof Beginning && text.startsWith(otherText);
        return !within && !around && !text.equals(otherText);
    }

    private static String text(Mark mark) {
        return mark instanceof Words words ? words.words().get(0) : ((Beginning) mark).text();
    }

    /** Those that not every text has. */
    List<Mark> telling() {
        return marks.stream().filter(mark -> !text(mark).isEmpty()).toList();
    }
}
