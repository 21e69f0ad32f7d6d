package dev.stator.fake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Answers in the order given; each is a response or an exception. Keeps the requests. */
public final class Script {
    private final Deque<Object> answers = new ArrayDeque<>();
    private final List<Object> requests = new ArrayList<>();

    public static Script of(Object... answers) {
        Script script = new Script();
        script.answers.addAll(List.of(answers));
        return script;
    }

    /** The requests so far, as the type they must be of. */
    public synchronized <Q> List<Q> requests(Class<Q> type) {
        return requests.stream().map(type::cast).toList();
    }

    public synchronized int sent() {
        return requests.size();
    }

    synchronized <S> S answer(Object request, Class<S> type) {
        requests.add(request);
        Object answer = answers.poll();
        if (answer == null) {
            throw new AssertionError("The script has no answer left for " + request);
        }
        if (answer instanceof RuntimeException error) {
            throw error;
        }
        return type.cast(answer);
    }
}
