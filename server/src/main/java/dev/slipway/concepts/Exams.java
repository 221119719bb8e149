package dev.slipway.concepts;

import java.util.Optional;

/** What {@code exam.yml} says about the exams that the concepts' objectives belong to. */
public final class Exams {
    private static final String SUBJECT = "az204";

    private final Block exams;

    private Exams(Block exams) {
        this.exams = exams;
    }

    /** Reads the file; throws {@link IllegalStateException} with file and line if it is malformed. */
    public static Exams load() {
        return of(ResourceText.read("exam.yml"));
    }

    static Exams of(ResourceText file) {
        return new Exams(BlockReader.read(file, 0, file.lines().size()));
    }

    /** One sentence without a period, to be printed once beside an explanation: which exam, and how it stands. */
    public String notice() {
        Block exam = exams.block(SUBJECT);
        String notice = "Topic from exam " + exam.text("name");
        if (exam.text("status").equals("retired")) {
            notice += " (retired " + exam.text("retired") + ")";
        }
        if (exam.has("successor")) {
            notice += "; the container objectives continue in "
                    + exams.block(exam.text("successor")).text("name");
        }
        return notice;
    }

    /** The mark of a concept in a hover, made of its first objective: {@code AZ-204 · O1}. */
    public String tag(Concept concept) {
        return tag(concept.objectives().get(0));
    }

    /** The same mark of one objective. */
    public String tag(String objective) {
        int colon = objective.indexOf(':');
        return exams.block(objective.substring(0, colon)).text("name") + " · " + objective.substring(colon + 1);
    }

    /** What an objective such as {@code az204:O1} asks for; empty if the file does not list it. */
    public Optional<String> objective(String objective) {
        String[] parts = objective.split(":", 2);
        if (parts.length < 2 || !exams.has(parts[0])) {
            return Optional.empty();
        }
        Block objectives = exams.block(parts[0]).block("objectives");
        return objectives.has(parts[1]) ? Optional.of(objectives.text(parts[1])) : Optional.empty();
    }
}
