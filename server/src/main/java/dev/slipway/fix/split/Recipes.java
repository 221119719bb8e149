package dev.slipway.fix.split;

import java.util.List;
import java.util.Optional;

/** All recipes. */
final class Recipes {
    private static final List<Recipe> ALL = List.of(
            new CompiledRecipe(),
            new JavaRecipe(),
            new DotnetRecipe(),
            new NodeRecipe(),
            new FileServerRecipe(),
            new PythonRecipe(),
            new RubyRecipe(),
            new PhpRecipe(),
            new ServerRecipe());

    private Recipes() {}

    static Optional<Recipe> find(Launch launch) {
        return ALL.stream().filter(it -> it.fits(launch)).findFirst();
    }
}
