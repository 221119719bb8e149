package dev.slipway.graph;

import dev.slipway.graph.Variable.Origin;
import dev.slipway.syntax.CommandLine;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.KeyValue;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.Word;
import dev.slipway.syntax.parse.Expander;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Applies instructions to a {@link StageState} as BuildKit's dispatch does (dockerfile2llb/convert.go). */
final class Evaluator {
    private final char escape;
    private final Map<String, String> buildArgs;
    private final Map<String, Variable> globals;

    Evaluator(char escape, Map<String, String> buildArgs, Map<String, Variable> globals) {
        this.escape = escape;
        this.buildArgs = buildArgs;
        this.globals = globals;
    }

    /** The state behind {@code placed}. */
    StageState after(StageState state, PlacedInstruction placed) {
        Instruction instruction = placed.instruction();
        if (instruction instanceof Instruction.Arg arg) {
            return arg(state, placed, arg);
        }
        if (instruction instanceof Instruction.Env env) {
            return env(state, placed, env);
        }
        if (instruction instanceof Instruction.Label label) {
            return label(state, label);
        }
        if (instruction instanceof Instruction.Workdir it && it.path().isPresent()) {
            String path = expand(it.path().get(), state);
            return copy(state)
                    .workdir(Paths.workdir(state.workdir(), path, state.windows()))
                    .build();
        }
        if (instruction instanceof Instruction.User it && it.user().isPresent()) {
            return copy(state).user(expand(it.user().get(), state)).build();
        }
        if (instruction instanceof Instruction.Shell it
                && it.command().isPresent()
                && it.command().get() instanceof CommandLine.ExecForm exec) {
            return copy(state).shell(exec.texts()).build();
        }
        if (instruction instanceof Instruction.Cmd it) {
            return copy(state).cmd(command(it.command(), state)).build();
        }
        if (instruction instanceof Instruction.Entrypoint it) {
            return copy(state).entrypoint(command(it.command(), state)).build();
        }
        if (instruction instanceof Instruction.Stopsignal it && it.signal().isPresent()) {
            return copy(state).stopSignal(expand(it.signal().get(), state)).build();
        }
        if (instruction instanceof Instruction.Healthcheck it) {
            return copy(state).healthcheck(it.parts().line().text().strip()).build();
        }
        if (instruction instanceof Instruction.Expose it) {
            List<String> ports = new ArrayList<>();
            it.ports()
                    .forEach(port ->
                            ports.addAll(Expander.expand(port.text(), Expander.Options.word(escape), state::value)
                                    .words()));
            return copy(state).ports(Layered.keys(state.ports(), ports)).build();
        }
        if (instruction instanceof Instruction.Volume it) {
            List<String> volumes =
                    it.paths().stream().map(path -> expand(path, state)).toList();
            return copy(state).volumes(Layered.keys(state.volumes(), volumes)).build();
        }
        return state;
    }

    /** The global scope after one ARG before the first FROM. */
    Map<String, Variable> global(Map<String, Variable> scope, PlacedInstruction placed, Instruction.Arg arg) {
        Layered<Variable> result = Layered.of(scope);
        for (KeyValue entry : named(arg)) {
            String name = entry.key().text();
            Layered<Variable> now = result;
            Optional<String> given = Optional.ofNullable(buildArgs.get(name));
            Optional<String> written = entry.value().map(word -> expand(word, now));
            Optional<String> inherited = Optional.ofNullable(scope.get(name)).flatMap(Variable::value);
            Optional<String> value = given.isPresent() ? given : written.isPresent() ? written : inherited;
            result = result.with(
                    Map.of(name, new Variable(name, value, Origin.GLOBAL_ARG, Optional.of(placed.place(entry.key())))));
        }
        return result;
    }

    /** BuildKit refuses the entries without a name. */
    private static List<KeyValue> named(Instruction.Arg arg) {
        return arg.entries().stream().filter(entry -> !entry.key().isEmpty()).toList();
    }

    String expand(Word word, Map<String, Variable> scope) {
        return Expander.expand(word.text(), Expander.Options.word(escape), name -> value(scope, name))
                .value();
    }

    private static Optional<String> value(Map<String, Variable> scope, String name) {
        Variable variable = scope.get(name);
        return variable == null ? Optional.empty() : variable.value();
    }

    private String expand(Word word, StageState state) {
        return Expander.expand(word.text(), Expander.Options.word(escape), state::value)
                .value();
    }

    private StageState arg(StageState state, PlacedInstruction placed, Instruction.Arg arg) {
        Layered<Variable> variables = Layered.of(state.variables());
        for (KeyValue entry : named(arg)) {
            String name = entry.key().text();
            Layered<Variable> now = variables;
            Optional<String> given = Optional.ofNullable(buildArgs.get(name));
            Optional<String> own = entry.value().map(word -> expand(word, now));
            Optional<String> global = Optional.ofNullable(globals.get(name)).flatMap(Variable::value);
            Optional<String> value = given.isPresent() ? given : own.isPresent() ? own : global;
            variables = variables.with(
                    Map.of(name, new Variable(name, value, Origin.ARG, Optional.of(placed.place(entry.key())))));
        }
        return copy(state).variables(variables).build();
    }

    /** All values of one ENV see the variables as they were before it. */
    private StageState env(StageState state, PlacedInstruction placed, Instruction.Env env) {
        Map<String, Variable> variables = new LinkedHashMap<>();
        Map<String, String> image = new LinkedHashMap<>();
        for (KeyValue entry : env.entries()) {
            if (entry.value().isPresent() && !entry.key().isEmpty()) {
                String name = expand(entry.key(), state);
                String value = expand(entry.value().get(), state);
                image.put(name, value);
                variables.put(
                        name,
                        new Variable(name, Optional.of(value), Origin.ENV, Optional.of(placed.place(entry.key()))));
            }
        }
        return copy(state)
                .variables(Layered.of(state.variables()).with(variables))
                .env(Layered.of(state.env()).with(image))
                .build();
    }

    private StageState label(StageState state, Instruction.Label label) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (KeyValue entry : label.entries()) {
            entry.value().ifPresent(value -> labels.put(expand(entry.key(), state), expand(value, state)));
        }
        return copy(state).labels(Layered.of(state.labels()).with(labels)).build();
    }

    private static Optional<RunCommand> command(Optional<CommandLine> command, StageState state) {
        if (command.isEmpty()) {
            return Optional.of(new RunCommand(true, List.of(), List.of()));
        }
        if (command.get() instanceof CommandLine.ExecForm exec) {
            return Optional.of(new RunCommand(true, exec.texts(), List.of()));
        }
        CommandLine.ShellForm shell = (CommandLine.ShellForm) command.get();
        return Optional.of(new RunCommand(false, List.of(shell.text().text()), state.shell()));
    }

    private static Copy copy(StageState state) {
        return new Copy(state);
    }

    /** A state with one thing changed. */
    private static final class Copy {
        private final StageState state;
        private Map<String, Variable> variables;
        private Map<String, String> env;
        private Optional<String> workdir;
        private Optional<String> user;
        private List<String> shell;
        private boolean shellChanged;
        private Optional<RunCommand> entrypoint;
        private Optional<RunCommand> cmd;
        private boolean ownCmd;
        private Optional<String> stopSignal;
        private Optional<String> healthcheck;
        private Set<String> ports;
        private Set<String> volumes;
        private Map<String, String> labels;

        Copy(StageState state) {
            this.state = state;
            variables = state.variables();
            env = state.env();
            workdir = state.workdir();
            user = state.user();
            shell = state.shell();
            shellChanged = state.shellChanged();
            entrypoint = state.entrypoint();
            cmd = state.cmd();
            ownCmd = state.ownCmd();
            stopSignal = state.stopSignal();
            healthcheck = state.healthcheck();
            ports = state.ports();
            volumes = state.volumes();
            labels = state.labels();
        }

        Copy variables(Map<String, Variable> it) {
            variables = it;
            return this;
        }

        Copy env(Map<String, String> it) {
            env = it;
            return this;
        }

        Copy workdir(String it) {
            workdir = Optional.of(it);
            return this;
        }

        Copy user(String it) {
            user = Optional.of(it);
            return this;
        }

        Copy shell(List<String> it) {
            shell = it;
            shellChanged = true;
            return this;
        }

        /** BuildKit drops an inherited CMD when a stage sets ENTRYPOINT and no CMD of its own. */
        Copy entrypoint(Optional<RunCommand> it) {
            entrypoint = it;
            if (!ownCmd) {
                cmd = Optional.empty();
            }
            return this;
        }

        Copy cmd(Optional<RunCommand> it) {
            cmd = it;
            ownCmd = true;
            return this;
        }

        Copy stopSignal(String it) {
            stopSignal = Optional.of(it);
            return this;
        }

        Copy healthcheck(String it) {
            healthcheck = Optional.of(it);
            return this;
        }

        Copy ports(Set<String> it) {
            ports = it;
            return this;
        }

        Copy volumes(Set<String> it) {
            volumes = it;
            return this;
        }

        Copy labels(Map<String, String> it) {
            labels = it;
            return this;
        }

        StageState build() {
            return new StageState(
                    variables,
                    env,
                    workdir,
                    user,
                    shell,
                    shellChanged,
                    entrypoint,
                    cmd,
                    ownCmd,
                    stopSignal,
                    healthcheck,
                    ports,
                    volumes,
                    labels,
                    state.baseKnown(),
                    state.windows());
        }
    }
}
