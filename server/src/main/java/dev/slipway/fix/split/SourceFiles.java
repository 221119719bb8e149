package dev.slipway.fix.split;

import dev.slipway.workspace.BuildContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which files of a context a compiled program may read while it runs. What is plainly source, manifest, documentation or
 * tooling is left behind; everything else goes along.
 */
final class SourceFiles {
    private static final Set<String> SOURCE = Set.of(
            "go",
            "rs",
            "c",
            "h",
            "cc",
            "hh",
            "cpp",
            "hpp",
            "cxx",
            "hxx",
            "m",
            "s",
            "asm",
            "java",
            "kt",
            "kts",
            "scala",
            "groovy",
            "cs",
            "fs",
            "vb",
            "csproj",
            "fsproj",
            "vbproj",
            "sln",
            "slnx",
            "props",
            "targets",
            "ts",
            "tsx",
            "md",
            "rst",
            "adoc",
            "mod",
            "sum",
            "lock",
            "gradle",
            "cmake",
            "mk",
            "proto",
            "dockerfile",
            "patch",
            "diff",
            "in",
            "ac",
            "am",
            "o",
            "a",
            "iml",
            "bat",
            "cmd",
            "ps1",
            "gitkeep",
            "sh");
    private static final Set<String> FILES = Set.of(
            "makefile",
            "gnumakefile",
            "cmakelists.txt",
            "pom.xml",
            "mvnw",
            "gradlew",
            "gradle.properties",
            "license",
            "licence",
            "copying",
            "notice",
            "authors",
            "contributors",
            "codeowners",
            "readme",
            "changelog",
            "procfile",
            "jenkinsfile",
            "vagrantfile",
            "go.mod",
            "go.sum",
            "go.work",
            "cargo.toml",
            "cargo.lock",
            "rust-toolchain",
            "rust-toolchain.toml",
            "rustfmt.toml",
            "clippy.toml",
            "global.json",
            "nuget.config",
            "directory.build.props",
            "directory.packages.props",
            "package.json",
            "package-lock.json",
            "tsconfig.json",
            "skaffold.yaml",
            "sonar-project.properties",
            "configure",
            "license.txt",
            "readme.txt",
            "launchsettings.json",
            "build.gradle",
            "settings.gradle",
            "gopkg.toml",
            "gopkg.lock",
            "glide.yaml",
            "glide.lock",
            "project.clj",
            "deps.edn",
            "build.sbt",
            "mix.exs",
            "mix.lock");
    private static final Set<String> DIRECTORIES = Set.of(
            "src",
            "test",
            "tests",
            "testdata",
            "doc",
            "docs",
            "example",
            "examples",
            "vendor",
            "target",
            "bin",
            "obj",
            "build",
            "out",
            "gradle",
            "scripts",
            "hack",
            "ci",
            "k8s",
            "kubernetes",
            "deploy",
            "deployment",
            "deployments",
            "helm",
            "charts",
            "properties",
            "benches",
            "cmake",
            "__tests__",
            "coverage");
    private static final Set<String> DEPENDENCIES =
            Set.of("node_modules", ".git", ".hg", ".svn", ".terraform", ".venv", "__pycache__");

    private SourceFiles() {}

    /** Whether {@code name}, with or without a slash at its end, is a directory of dependencies or of version control. */
    static boolean isDependencies(String name) {
        return DEPENDENCIES.contains(name.endsWith("/") ? name.substring(0, name.length() - 1) : name);
    }

    /** Names directly in {@code directory} that may matter to the running program; directories end in a slash. */
    static List<String> assets(BuildContext context, String directory) {
        List<String> assets = new ArrayList<>();
        for (String name : context.list(directory)) {
            String path = directory.isEmpty() ? name : directory + "/" + name;
            if (name.endsWith("/") ? isAssetDirectory(context, path, name) : isAsset(name)) {
                assets.add(name);
            }
        }
        return assets;
    }

    static boolean isAsset(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (FILES.contains(name)
                || name.startsWith("dockerfile")
                || name.contains("compose.y")
                || name.startsWith("docker-compose")) {
            return false;
        }
        if (name.startsWith(".")) {
            return name.equals(".env");
        }
        int dot = name.lastIndexOf('.');
        return !SOURCE.contains(name.substring(dot + 1));
    }

    private static boolean isAssetDirectory(BuildContext context, String path, String slashed) {
        String name = slashed.substring(0, slashed.length() - 1).toLowerCase(Locale.ROOT);
        if (DIRECTORIES.contains(name) || isDependencies(name) || name.startsWith(".")) {
            return false;
        }
        return ContextFiles.under(context, path.substring(0, path.length() - 1)).stream()
                .map(file -> file.substring(file.lastIndexOf('/') + 1))
                .anyMatch(SourceFiles::isAsset);
    }
}
