package dev.stator.it.enhanced;

/** An enum whose text is not its name. */
public enum Mood {
    CALM("calm"),
    LIVELY("quite lively"),
    SAD {
        @Override
        public String toString() {
            return "sad!";
        }
    };

    private final String text;

    Mood() {
        this("");
    }

    Mood(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
