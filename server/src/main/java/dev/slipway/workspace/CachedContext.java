package dev.slipway.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A build context that asks another one each question once, so that what is checked on every keystroke reads no disk. It
 * shows the state at the time of the first question: whoever hears that files have changed takes a new one.
 */
public final class CachedContext implements BuildContext {
    private final BuildContext origin;
    private final Map<String, Optional<String>> texts = new ConcurrentHashMap<>();
    private final Map<String, Boolean> there = new ConcurrentHashMap<>();
    private final Map<String, List<String>> lists = new ConcurrentHashMap<>();

    public CachedContext(BuildContext origin) {
        this.origin = Objects.requireNonNull(origin);
    }

    @Override
    public Optional<Path> folder() {
        return origin.folder();
    }

    @Override
    public boolean isKnown() {
        return origin.isKnown();
    }

    @Override
    public Optional<String> read(String path) {
        return texts.computeIfAbsent(path, origin::read);
    }

    @Override
    public boolean exists(String path) {
        return there.computeIfAbsent(path, origin::exists);
    }

    @Override
    public List<String> list(String directory) {
        return lists.computeIfAbsent(directory, origin::list);
    }
}
