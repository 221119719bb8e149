package dev.slipway.lint;

import dev.slipway.catalogue.ForeignRuleNames;
import dev.slipway.syntax.Similarity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The names a list of rules answers to: ids, and other tools' aliases. Casing does not matter. */
public final class RuleNames {
    private final List<RuleDoc> docs;

    public RuleNames(List<RuleDoc> docs) {
        this.docs = List.copyOf(docs);
    }

    /** What the rules may find, in the order of the rules. */
    public List<RuleDoc> docs() {
        return docs;
    }

    /** The rules that {@code name} means: one by its id, else all that have it as an alias; none for an unknown name. */
    public List<RuleDoc> find(String name) {
        for (RuleDoc doc : docs) {
            if (doc.id().equalsIgnoreCase(name)) {
                return List.of(doc);
            }
        }
        List<RuleDoc> named = docs.stream().filter(doc -> doc.isNamed(name)).toList();
        return named.isEmpty() ? ShellCheckRules.find(name).stream().toList() : named;
    }

    /** The ids of {@link #find}. */
    public Set<String> ids(String name) {
        Set<String> ids = new LinkedHashSet<>();
        find(name).forEach(doc -> ids.add(doc.id()));
        return ids;
    }

    /** What to tell somebody who wrote {@code name}; empty when there is such a rule. */
    public Optional<String> complaint(String name) {
        if (!find(name).isEmpty()) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        docs.forEach(doc -> names.add(doc.id()));
        docs.forEach(doc -> names.addAll(doc.aliases()));
        docs.forEach(doc -> names.addAll(ForeignRuleNames.of(doc.id()).keySet()));
        String remedy = Similarity.nearest(name, names)
                .map(near -> "did you mean `" + near + "`?")
                .orElse("`slipway rules` lists all");
        return Optional.of("there is no rule `" + name + "`; " + remedy);
    }
}
