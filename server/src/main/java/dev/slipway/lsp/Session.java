package dev.slipway.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import dev.slipway.analysis.Analysis;
import dev.slipway.analysis.World;
import dev.slipway.lint.Linter;
import dev.slipway.lint.RuleNames;
import dev.slipway.lint.rules.Rules;
import dev.slipway.subject.ShellBody;
import dev.slipway.subject.ShellFacts;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.FileId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.jsonrpc.Endpoint;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * One client from {@code initialize} to {@code exit}. The thread that reads messages only queues: one writer applies
 * notifications in their order and publishes a new world; a request takes the world of its place in the queue and runs on
 * a small pool.
 */
final class Session implements Endpoint {
    private static final int POOL = 2;
    private static final long GRACE_SECONDS = 2;

    private enum State {
        NEW,
        RUNNING,
        SHUT_DOWN
    }

    private final Client client;
    private final Function<RuleNames, World.Inputs> disk;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(task -> thread(task, "writer"));
    private final ExecutorService pool = Executors.newFixedThreadPool(POOL, task -> thread(task, "worker"));
    private final Map<String, Request> requests = new LinkedHashMap<>();
    private final Set<Running> running = ConcurrentHashMap.newKeySet();
    private final Set<Running> waiting = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<Integer> exit = new CompletableFuture<>();
    private final AtomicBoolean isWarm = new AtomicBoolean();
    private final Memory memory = new Memory();
    private final Publisher publisher;

    /** One start of ShellCheck at a time, and none in the way of answers. */
    private final ExecutorService shell = Executors.newSingleThreadExecutor(task -> thread(task, "shellcheck"));

    private final ShellChecks shellChecks;

    /** Made by the writer when the client says what it wants; later tasks find it. */
    private Linter linter;

    private volatile State state = State.NEW;
    private volatile ClientProfile profile = ClientProfile.MINIMAL;
    private volatile EditorSettings editor = EditorSettings.DEFAULT;
    private volatile List<FileId> folders = List.of();
    private volatile World world;

    Session(Client client, Function<RuleNames, World.Inputs> disk) {
        this.client = client;
        this.disk = disk;
        this.publisher = new Publisher(this::snapshot, task -> execute(pool, task), this::publish);
        this.shellChecks = new ShellChecks(
                task -> execute(shell, task),
                file -> Optional.ofNullable(world)
                        .flatMap(it -> it.analysis(file))
                        .map(Analysis::subject),
                remarks -> execute(writer, () -> shellChecked(remarks)),
                client::log);
        Requests.ALL.forEach(request -> requests.put(request.method(), request));
        // Half of a start is loading what the first diagnostics need; the other half, reading JSON, runs meanwhile.
        execute(writer, WarmUp::checks);
    }

    private static Thread thread(Runnable task, String name) {
        Thread thread = new Thread(task, "slipway " + name);
        thread.setDaemon(true);
        return thread;
    }

    private void publish(PublishDiagnosticsParams params) {
        client.notify(Methods.PUBLISH_DIAGNOSTICS, params);
        warmUp();
    }

    /** To be called when the first diagnostics are out: what else a client will ask for is made ready then. */
    private void warmUp() {
        if (isWarm.compareAndSet(false, true)) {
            execute(pool, () -> WarmUp.answers(snapshot()));
        }
    }

    /** Completed with the process's exit code when the session is over. */
    CompletableFuture<Integer> exit() {
        return exit;
    }

    /** To be called when nothing more can come: what is queued is still answered, then the session is over. */
    void endOfInput() {
        execute(writer, () -> {
            pool.shutdown();
            try {
                pool.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            finish();
        });
        writer.shutdown();
    }

    /** To be called when the client's process is gone: there is nobody to answer. */
    void clientIsGone() {
        finish();
    }

    private void finish() {
        exit.complete(state == State.SHUT_DOWN ? 0 : 1);
    }

    @Override
    public CompletableFuture<?> request(String method, Object params) {
        if (method.equals(Methods.INITIALIZE)) {
            return initialize(params);
        }
        if (state == State.NEW) {
            throw FromProtocol.error(ResponseErrorCode.ServerNotInitialized, "the first request must be initialize");
        }
        if (state == State.SHUT_DOWN) {
            throw FromProtocol.error(ResponseErrorCode.InvalidRequest, "the server was asked to shut down");
        }
        if (method.equals(Methods.SHUTDOWN)) {
            state = State.SHUT_DOWN;
            CompletableFuture<Object> done = new CompletableFuture<>();
            execute(writer, () -> {
                stopWaiting();
                answered().whenComplete((all, failure) -> done.complete(null));
            });
            return done;
        }
        Request request = requests.get(method);
        if (request == null) {
            throw FromProtocol.error(ResponseErrorCode.MethodNotFound, "there is no method " + method);
        }
        return ask(request, params);
    }

    /** Completed when no request is open any more; only the writer may ask. */
    private CompletableFuture<?> answered() {
        return CompletableFuture.allOf(running.stream().map(Running::answer).toArray(CompletableFuture<?>[]::new));
    }

    private CompletableFuture<?> initialize(Object params) {
        if (state != State.NEW) {
            throw FromProtocol.error(ResponseErrorCode.InvalidRequest, "initialize was already sent");
        }
        JsonObject from = params instanceof JsonObject object ? object : new JsonObject();
        profile = ClientProfile.of(from);
        JsonObject options = from.get("initializationOptions") instanceof JsonObject it ? it : new JsonObject();
        folders = WorkspaceFolders.of(from);
        execute(writer, () -> start(options));
        state = State.RUNNING;
        ClientProcess.watch(from.get("processId"), this::clientIsGone);
        return CompletableFuture.completedFuture(Handshake.answer(profile));
    }

    private void start(JsonObject options) {
        editor = ClientSettings.editor(section(options));
        linter = new Linter(Rules.ALL, client::log);
        world = World.start(
                linter, disk.apply(linter.names()), ClientSettings.settings(section(options), linter.names()));
    }

    private Snapshot snapshot() {
        return snapshot(() -> false);
    }

    private Snapshot snapshot(BooleanSupplier isOver) {
        return new Snapshot(world, profile, editor, folders, client, memory, isOver);
    }

    private CompletableFuture<?> ask(Request request, Object given) {
        Params params = new Params(given instanceof JsonObject object ? object : new JsonObject(), client.gson());
        Running asked = new Running(request, params);
        execute(writer, () -> {
            running.add(asked);
            asked.answer().whenComplete((answer, failure) -> running.remove(asked));
            ask(asked);
        });
        return asked.answer();
    }

    /** Only the writer may: {@code asked} is answered from the world as it is now, and no more from an older one. */
    private void ask(Running asked) {
        int round = asked.nextRound();
        Snapshot seen = snapshot(() -> !asked.isIn(round));
        execute(pool, () -> answer(asked, round, seen));
    }

    private void answer(Running asked, int round, Snapshot seen) {
        if (!asked.isIn(round)) {
            return;
        }
        try {
            Object answer = asked.request()
                    .handler()
                    .answer(asked.params(), seen, asked.file().flatMap(seen::view));
            if (!asked.isIn(round)) {
                return;
            }
            if (answer == Request.LATER) {
                wait(asked, seen.world());
            } else if (answer instanceof CompletableFuture<?> later) {
                later.whenComplete((value, failure) -> complete(asked.answer(), value, failure));
            } else {
                asked.answer().complete(answer);
                warmUp();
            }
        } catch (JsonParseException e) {
            asked.answer().completeExceptionally(FromProtocol.error(ResponseErrorCode.InvalidParams, e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            if (asked.isIn(round)) {
                asked.answer().completeExceptionally(e);
            }
        }
    }

    /** What changed while the request was answered is no longer ahead: it is asked again at once. */
    private void wait(Running later, World seen) {
        waiting.add(later);
        execute(writer, () -> {
            if (state == State.SHUT_DOWN) {
                stopWaiting();
            } else if (world != seen) {
                askAgain();
            }
        });
    }

    private void askAgain() {
        for (Running each : waiting) {
            waiting.remove(each);
            ask(each);
        }
    }

    private void stopWaiting() {
        waiting.forEach(it -> it.answer()
                .completeExceptionally(FromProtocol.error(ResponseErrorCode.ServerCancelled, "the session ends")));
        waiting.clear();
    }

    private static void complete(CompletableFuture<Object> answer, Object value, Throwable failure) {
        if (failure == null) {
            answer.complete(value);
        } else {
            answer.completeExceptionally(failure);
        }
    }

    @Override
    public void notify(String method, Object params) {
        if (method.equals(Methods.EXIT)) {
            execute(writer, () -> {
                stopWaiting();
                answered()
                        .completeOnTimeout(null, GRACE_SECONDS, TimeUnit.SECONDS)
                        .whenComplete((all, failure) -> finish());
            });
        } else if (state == State.RUNNING) {
            execute(writer, () -> apply(method, params));
        }
    }

    private void apply(String method, Object params) {
        if (params instanceof DidOpenTextDocumentParams it) {
            open(it.getTextDocument());
        } else if (params instanceof DidChangeTextDocumentParams it) {
            change(it);
        } else if (params instanceof DidSaveTextDocumentParams it) {
            save(FromProtocol.file(it.getTextDocument()));
        } else if (params instanceof DidCloseTextDocumentParams it) {
            close(FromProtocol.file(it.getTextDocument()));
        } else if (method.equals(Methods.INITIALIZED)) {
            initialized();
        } else if (method.equals(Methods.DID_CHANGE_CONFIGURATION)) {
            configurationChanged(params);
        } else if (method.equals(Methods.DID_CHANGE_WATCHED_FILES)) {
            diskChanged();
        } else if (method.equals(Methods.DID_CHANGE_FOLDERS)) {
            folders = WorkspaceFolders.changed(folders, params);
            diskChanged();
        }
    }

    private void open(TextDocumentItem document) {
        FileId file = new FileId(document.getUri());
        edited(file, world.withDocument(file, SyntaxTree.parse(document.getText()), document.getVersion()));
    }

    private void change(DidChangeTextDocumentParams params) {
        FileId file = FromProtocol.file(params.getTextDocument());
        Optional<SyntaxTree> tree = world.tree(file);
        if (tree.isEmpty()) {
            client.log("a change of " + file + ", which is not open, was passed over");
            return;
        }
        SyntaxTree changed = Documents.changed(tree.get(), params.getContentChanges(), profile.encoding());
        edited(file, world.withDocument(file, changed, params.getTextDocument().getVersion()));
    }

    private void edited(FileId file, World next) {
        Optional<SyntaxTree> before = world.tree(file);
        world = next;
        for (Running asked : running) {
            if (asked.file().filter(file::equals).isEmpty()) {
                continue;
            }
            if (asked.request().onEdit() == Request.OnEdit.REFUSE) {
                asked.answer()
                        .completeExceptionally(
                                FromProtocol.error(ResponseErrorCode.ContentModified, "the document changed"));
            } else if (asked.request().onEdit() == Request.OnEdit.ASK_AGAIN) {
                before.ifPresent(it -> asked.moveRange(it, world.tree(file).orElse(it), profile.encoding()));
                ask(asked);
            }
        }
        if (!profile.can(Capability.PULL_DIAGNOSTICS)) {
            publisher.changed(file);
        }
        shellChecks.changed(file, linter);
        askAgain();
    }

    /** Files beside this one may have been saved as well, configuration among them. */
    private void save(FileId file) {
        if (world.tree(file).isPresent()) {
            diskChanged();
        }
    }

    private void diskChanged() {
        world = world.withInputs(disk.apply(linter.names()));
        checkAgain();
    }

    /** To be called when not a text but what it is judged by has changed. */
    private void checkAgain() {
        memory.diskChanged();
        if (profile.can(Capability.PULL_DIAGNOSTICS)) {
            refresh(Capability.REFRESH_DIAGNOSTICS, Methods.REFRESH_DIAGNOSTICS);
        } else {
            world.documents().forEach(publisher::changed);
        }
        world.documents().forEach(file -> shellChecks.changed(file, linter));
        askAgain();
    }

    /** Facts that took their time: they make a new world. */
    private void shellChecked(Map<ShellBody.Key, List<ShellFacts.Remark>> remarks) {
        world = world.withShellFacts(remarks);
        checkAgain();
    }

    private void close(FileId file) {
        world = world.withoutDocument(file);
        memory.forget(file);
        if (!profile.can(Capability.PULL_DIAGNOSTICS)) {
            publisher.closed(file);
        }
        askAgain();
    }

    private void initialized() {
        JsonArray registrations = Registrations.of(profile);
        if (!registrations.isEmpty()) {
            JsonObject params = new JsonObject();
            params.add("registrations", registrations);
            client.request(Methods.REGISTER_CAPABILITY, params);
        }
        if (profile.can(Capability.CONFIGURATION)) {
            pullConfiguration();
        }
    }

    private void configurationChanged(Object params) {
        if (profile.can(Capability.CONFIGURATION)) {
            pullConfiguration();
        } else if (params instanceof JsonObject it && it.get("settings") instanceof JsonObject settings) {
            use(section(settings));
        }
    }

    private void pullConfiguration() {
        JsonObject item = new JsonObject();
        item.addProperty("section", "slipway");
        JsonArray items = new JsonArray();
        items.add(item);
        JsonObject params = new JsonObject();
        params.add("items", items);
        client.request(Methods.CONFIGURATION, params).thenAccept(answer -> {
            if (answer instanceof JsonArray sections && !sections.isEmpty()) {
                execute(writer, () -> use(sections.get(0)));
            }
        });
    }

    private void use(JsonElement section) {
        EditorSettings wanted = ClientSettings.editor(section);
        if (!wanted.equals(editor)) {
            editor = wanted;
            refresh(Capability.REFRESH_HINTS, Methods.REFRESH_HINTS);
            refresh(Capability.REFRESH_LENSES, Methods.REFRESH_LENSES);
        }
        var settings = ClientSettings.settings(section, linter.names());
        if (!settings.equals(world.settings())) {
            world = world.withSettings(settings);
            checkAgain();
        }
    }

    /** Asks the client to ask again, if it can be asked. */
    private void refresh(Capability capability, String method) {
        if (profile.can(capability)) {
            client.request(method, null);
        }
    }

    /** Some clients send our settings below our name, some send them bare. */
    private static JsonElement section(JsonObject settings) {
        return settings.get("slipway") instanceof JsonObject own ? own : settings;
    }

    /** Whatever fails in a task fails alone. */
    private void execute(ExecutorService executor, Runnable task) {
        try {
            executor.execute(() -> {
                try {
                    task.run();
                } catch (RuntimeException | StackOverflowError e) {
                    client.failed("a task", e);
                }
            });
        } catch (RejectedExecutionException e) {
            // The session is over, and nobody waits for anything any more.
        }
    }
}
