package dev.slipway.picture;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.slipway.picture.BuildPicture.Source;
import dev.slipway.picture.BuildPicture.StageNode;
import dev.slipway.picture.BuildPicture.Taken;
import java.util.List;

/** A picture as data. */
public final class JsonPicture {
    /** Version 1: the target, the stages with what they take, images and contexts, waves, and the longest chain. */
    public static JsonObject of(BuildPicture picture) {
        JsonObject json = new JsonObject();
        json.addProperty("version", 1);
        json.addProperty("target", picture.target());
        JsonArray stages = new JsonArray();
        picture.stages().forEach(it -> stages.add(stage(picture, it)));
        json.add("stages", stages);
        JsonArray sources = new JsonArray();
        picture.sources().forEach(it -> sources.add(source(it)));
        json.add("sources", sources);
        JsonArray waves = new JsonArray();
        picture.waves().forEach(wave -> waves.add(numbers(wave)));
        json.add("waves", waves);
        JsonObject chain = new JsonObject();
        chain.add("stages", numbers(picture.chain()));
        chain.addProperty("steps", picture.chainSteps());
        json.add("longestChain", chain);
        return json;
    }

    private static JsonObject stage(BuildPicture picture, StageNode stage) {
        JsonObject json = new JsonObject();
        json.addProperty("index", stage.index());
        stage.name().ifPresent(it -> json.addProperty("name", it));
        json.addProperty("steps", stage.steps());
        json.addProperty("built", stage.isBuilt());
        json.addProperty("target", stage.index() == picture.target());
        JsonArray taken = new JsonArray();
        stage.taken().forEach(it -> taken.add(taken(it)));
        json.add("takes", taken);
        return json;
    }

    private static JsonObject taken(Taken taken) {
        JsonObject json = new JsonObject();
        json.addProperty("kind", taken.kind().name().toLowerCase(java.util.Locale.ROOT));
        json.addProperty("text", taken.text());
        json.addProperty("from", taken.origin());
        taken.stage().ifPresent(it -> json.addProperty("stage", it));
        taken.source().ifPresent(it -> json.addProperty("source", it));
        return json;
    }

    private static JsonObject source(Source source) {
        JsonObject json = new JsonObject();
        json.addProperty("id", source.id());
        json.addProperty("name", source.label());
        json.addProperty("kind", source.isContext() ? "context" : "image");
        return json;
    }

    private static JsonArray numbers(List<Integer> numbers) {
        JsonArray json = new JsonArray();
        numbers.forEach(json::add);
        return json;
    }

    private JsonPicture() {}
}
