package dev.slipway.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tag, read: what its parts between hyphens say. Which words there are is data ({@code tag-words.tsv}).
 *
 * @param version the first number, with a pre-release suffix; empty when there is none
 * @param named a version told by name: {@code lts}, {@code iron}
 * @param suite the release that is written out, and no default
 * @param suiteText as written, with its date stamp: {@code bookworm-20240101}
 * @param java the Java version after a word such as {@code jdk}
 * @param words the other known words: {@code slim}, {@code alpine}, {@code jre}, {@code windows}, ...
 * @param unread parts that mean nothing to the catalogue
 */
record Tag(
        Optional<Version> version,
        Optional<String> named,
        Optional<Suite> suite,
        Optional<String> suiteText,
        Optional<Integer> java,
        Set<String> words,
        List<String> unread) {
    /** The tag of a reference that has none. */
    static final Tag NONE = new Tag(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            List.of());

    private static final Pattern JAVA = Pattern.compile("(jdk|jre|java)(\\d{1,3})");
    private static final Pattern BUILD_OR_DATE = Pattern.compile("b\\d+|\\d{8}(?:\\.\\d+)?");

    Tag {
        words = Set.copyOf(words);
        unread = List.copyOf(unread);
    }

    private enum Meaning {
        VARIANT,
        NAMED,
        MOVING,
        PRERELEASE,
        JAVA,
        WINDOWS
    }

    /** Loaded when first asked. */
    private static final class Words {
        static final Map<String, Meaning> ALL = new HashMap<>();

        static {
            for (Table.Row row : Table.read("tag-words.tsv")) {
                ALL.put(row.text("word"), row.constant("meaning", Meaning.class));
            }
        }

        /** Of the word, or of a pre-release word without its number: {@code preview1}. */
        static Optional<Meaning> meaning(String part) {
            Meaning exact = ALL.get(part);
            Meaning stem = ALL.get(part.replaceFirst("\\d+$", ""));
            return Optional.ofNullable(exact == null && stem == Meaning.PRERELEASE ? stem : exact);
        }
    }

    static Tag read(String written) {
        Reader reader = new Reader();
        for (String part : written.split("-")) {
            reader.take(part);
        }
        return reader.tag();
    }

    boolean isWindows() {
        return words.contains("windows");
    }

    /** Takes one part after the other. */
    private static final class Reader {
        private Optional<Version> version = Optional.empty();
        private Optional<String> named = Optional.empty();
        private Optional<Suite> suite = Optional.empty();
        private Optional<String> suiteText = Optional.empty();
        private Optional<Integer> java = Optional.empty();
        private final Set<String> words = new LinkedHashSet<>();
        private final List<String> unread = new ArrayList<>();
        private boolean afterJava;
        private boolean afterVersion;

        void take(String part) {
            boolean javaBefore = afterJava;
            boolean versionBefore = afterVersion;
            afterJava = false;
            afterVersion = false;
            Optional<Meaning> meaning = Words.meaning(part);
            Matcher glued = JAVA.matcher(part);
            Optional<Suite> release = Suites.find(part).filter(it -> suite.isEmpty());
            if (glued.matches()) {
                java = Optional.of(Integer.parseInt(glued.group(2)));
                words.add(glued.group(1));
            } else if (meaning.equals(Optional.of(Meaning.PRERELEASE)) && versionBefore) {
                extendVersion(part);
            } else if (release.isPresent() && meaning.isEmpty()) {
                suite = release;
                suiteText = Optional.of(part);
                if (release.get().distribution().equals("alpine")) {
                    words.add("alpine");
                }
            } else if (meaning.isPresent()) {
                mean(meaning.get(), part);
            } else {
                number(part, javaBefore, versionBefore);
            }
        }

        private void extendVersion(String part) {
            version = version.map(it -> new Version(it.written() + "-" + part, it.parts()));
        }

        private void mean(Meaning meaning, String part) {
            switch (meaning) {
                case VARIANT -> words.add(part);
                case NAMED -> named = Optional.of(part);
                case MOVING -> {}
                case PRERELEASE -> unread.add(part);
                case JAVA -> {
                    words.add(part);
                    afterJava = true;
                }
                case WINDOWS -> words.add("windows");
            }
        }

        private void number(String part, boolean javaBefore, boolean versionBefore) {
            if (BUILD_OR_DATE.matcher(part).matches() && (suite.isPresent() || versionBefore)) {
                suiteText = suiteText.map(it -> it + "-" + part);
                if (suite.isEmpty()) {
                    extendVersion(part);
                }
                return;
            }
            Optional<Version> read = Version.parse(part);
            if (read.isPresent() && javaBefore && (version.isPresent() || java.isEmpty())) {
                java = read.map(Version::major);
            } else if (read.isPresent() && version.isEmpty()) {
                version = read;
                afterVersion = true;
            } else {
                unread.add(part);
            }
        }

        Tag tag() {
            return new Tag(version, named, suite, suiteText, java, words, unread);
        }
    }
}
