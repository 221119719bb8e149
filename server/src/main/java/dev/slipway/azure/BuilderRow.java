package dev.slipway.azure;

import dev.slipway.builder.FeatureUse;
import dev.slipway.builder.FeatureUses;
import dev.slipway.catalogue.BuildFeature;
import dev.slipway.catalogue.Builder;
import dev.slipway.catalogue.BuilderSupport;
import dev.slipway.catalogue.Builders;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The row of the table of builders for what stands at a place, in one line. */
final class BuilderRow {
    /**
     * The line; empty where builders do not differ.
     *
     * @param azure whether to speak of ACR Tasks too
     */
    static Optional<String> at(BuildGraph graph, Place place, boolean azure) {
        Optional<BuildFeature> feature = FeatureUses.at(graph, place).stream()
                .map(FeatureUse::feature)
                .filter(it -> it != BuildFeature.UNUSED_STAGE)
                .reduce((first, second) -> second);
        return feature.map(it -> line(graph, it, azure)).filter(it -> !it.isEmpty());
    }

    private static String line(BuildGraph graph, BuildFeature feature, boolean azure) {
        List<String> parts = new ArrayList<>();
        Optional<Builders.Row> stable = Builders.find(feature, Builder.BUILDKIT);
        Optional<Builders.Row> labs = Builders.find(feature, Builder.LABS);
        FeatureUses.frontend(graph)
                .filter(it -> !it.has(feature))
                .ifPresent(it -> parts.add(Words.code(it.written()) + " does not have it"));
        if (stable.filter(it -> it.support() == BuilderSupport.NO).isPresent()) {
            parts.add("only in the labs channel of the Dockerfile syntax");
        }
        stable.flatMap(Builders.Row::since).ifPresent(since -> {
            String early = labs.flatMap(Builders.Row::since)
                    .filter(it -> !it.equals(since))
                    .map(it -> " (in its labs channel " + it + ")")
                    .orElse("");
            parts.add("needs Dockerfile syntax " + since + early);
        });
        if (azure) {
            Builders.find(feature, Builder.ACR_QUICK)
                    .filter(row -> row.support() != BuilderSupport.YES)
                    .ifPresent(row -> parts.add(acr(feature, row)));
        }
        // The directive's own text says since when.
        boolean known = feature == BuildFeature.CHECK_DIRECTIVE && parts.size() == 1;
        return parts.isEmpty() || known ? "" : "Builders: " + String.join(" · ", parts);
    }

    private static String acr(BuildFeature feature, Builders.Row row) {
        String does;
        switch (row.support()) {
            case REFUSED:
            case NO:
                does = "`az acr build` refuses it";
                break;
            case IGNORED:
                does = feature == BuildFeature.PLATFORM_ARGUMENT
                        ? "unset in `az acr build`"
                        : "no effect in `az acr build`";
                break;
            case WRONG:
                does = "the scanner of `az acr build` misreads it";
                break;
            case UNCERTAIN:
                does = "not tried in `az acr build`, whose builder does not read its body";
                break;
            default:
                does = "otherwise in `az acr build`";
                break;
        }
        boolean step = Builders.find(feature, Builder.ACR_BUILDKIT)
                .filter(it -> it.support() == BuilderSupport.YES)
                .isPresent();
        return does + (step ? ", a task step with `DOCKER_BUILDKIT=1` has it" : ", a BuildKit step too") + " ("
                + Builders.ACR_VERSION + ")";
    }

    private BuilderRow() {}
}
