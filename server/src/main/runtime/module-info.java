/** The whole program as one module, for the runtime that carries it. Libraries lie inside, so nothing has to be opened. */
module dev.slipway {
    requires java.logging;
}
