package dev.stator.run.batch;

import dev.stator.observe.OperationKind;
import dev.stator.operation.GetAllOperation;
import dev.stator.operation.GetAllResult;
import dev.stator.operation.GetOperation;
import dev.stator.operation.KeyedReads;
import dev.stator.operation.Response;
import dev.stator.run.flow.Carrier;
import dev.stator.run.flow.ChunkPublisher;
import dev.stator.run.flow.ChunkSpliterator;
import dev.stator.run.item.ItemAnswer;
import dev.stator.run.item.OneRequest;
import dev.stator.session.Execution;
import dev.stator.session.Session;
import dev.stator.session.internal.Completions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;

/** BatchGetItem of keys of one table, in the forms in which it answers. */
public final class GetAllAnswer<R> extends OneRequest<List<Optional<R>>> implements KeyedReads<R> {
    private final GetAllOperation<?, R> operation;
    private final ItemAnswer<R> answer;

    /** As {@code operation} says. */
    public GetAllAnswer(Session session, GetAllOperation<?, R> operation) {
        super(session);
        this.operation = operation;
        this.answer = ItemAnswer.of(operation.read(), session.clock());
    }

    @Override
    protected Execution begin() {
        return session()
                .begin(
                        OperationKind.BATCH_GET,
                        operation.read().schema().table().name(),
                        null);
    }

    @Override
    protected CompletableFuture<Response<List<Optional<R>>>> send(Carrier carrier, boolean metered) {
        ReadRun run = reading(carrier, metered);
        return Completions.map(run.read(operation.reads(), Integer.MAX_VALUE), end -> {
            List<Optional<R>> answers = new ArrayList<>(end.asks().size());
            long found = 0;
            for (ReadFeed.Ask ask : end.complete()) {
                Optional<R> answer = told(ask);
                answers.add(answer);
                found += answer.isPresent() ? 1 : 0;
            }
            return run.count().response(List.copyOf(answers), found);
        });
    }

    @Override
    public GetAllResult<R> attempt() {
        return wait(this::attempt);
    }

    @Override
    public CompletableFuture<GetAllResult<R>> attemptAsync() {
        return begun(this::attempt);
    }

    private CompletableFuture<GetAllResult<R>> attempt(Carrier carrier) {
        return Completions.map(reading(carrier, false).read(operation.reads(), Integer.MAX_VALUE), this::result);
    }

    private GetAllResult<R> result(ReadRun.End end) {
        List<@Nullable Optional<R>> answers = new ArrayList<>(end.asks().size());
        List<GetOperation<?, ?>> notDone = new ArrayList<>();
        for (ReadFeed.Ask ask : end.asks()) {
            if (end.lacks(ask)) {
                answers.add(null);
                notDone.add(ask.operation());
            } else {
                answers.add(told(ask));
            }
        }
        return new GetAllResult<>(answers, notDone, end.error());
    }

    @SuppressWarnings("unchecked") // all are read by this answer
    private static <R> Optional<R> told(ReadFeed.Ask ask) {
        return ((Reading<R>) ask.reading()).get();
    }

    @Override
    public Stream<Optional<R>> stream() {
        GetAllRun<R> run = run(Carrier.blocking(session().backoff()));
        return StreamSupport.stream(new ChunkSpliterator<>(run, run), false);
    }

    @Override
    public Publisher<Optional<R>> publisher() {
        session().requireAsync();
        GetAllRun<R> run = run(Carrier.async(session().backoff()));
        return new ChunkPublisher<>(run, run);
    }

    @Override
    public BatchGetItemRequest toRequest() {
        ReadFeed feed = new ReadFeed(operation.reads(), read -> answer, Integer.MAX_VALUE);
        return session()
                .configured(
                        new ReadRequests(session().metered(), answer.decoder().projection())
                                .request(feed.take())
                                .whole());
    }

    private GetAllRun<R> run(Carrier.Kind kind) {
        int window = ReadFeed.MOST * operation.settings().concurrency();
        return new GetAllRun<>(() -> reading(kind.of(begin()), false), operation::reads, GetAllAnswer::told, window);
    }

    private ReadRun reading(Carrier carrier, boolean metered) {
        return new ReadRun(
                session(), operation.settings(), answer.decoder().projection(), read -> answer, carrier, metered);
    }
}
