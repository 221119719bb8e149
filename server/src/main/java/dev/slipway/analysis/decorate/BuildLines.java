package dev.slipway.analysis.decorate;

import dev.slipway.graph.Stage;
import dev.slipway.subject.Subject;
import java.util.List;
import java.util.Locale;

/** The command lines that build one stage, to be run in the Dockerfile's folder. */
public final class BuildLines {
    /** One line for {@code docker} and one for ACR; none when no stage has the number {@code index}. */
    public static List<String> of(Subject subject, int index) {
        List<Stage> stages = subject.graph().stages();
        if (index < 0 || index >= stages.size()) {
            return List.of();
        }
        String stage = stages.get(index).name().orElse(Integer.toString(index));
        String uri = subject.file().uri();
        String name = uri.substring(uri.lastIndexOf('/') + 1);
        String file = name.equals("Dockerfile") || name.isEmpty() ? "" : " --file " + name;
        String image = stages.get(index).name().isPresent() ? stage.toLowerCase(Locale.ROOT) : "stage-" + index;
        return List.of(
                "docker build --target " + stage + file + " --tag " + image + " .",
                "az acr build --registry REGISTRY --target " + stage + file + " --image " + image + " .");
    }

    private BuildLines() {}
}
