package dev.slipway.fix.split;

/** How one kind of program is carried to a stage of its own. Recipes hold no state. */
interface Recipe {
    /** Whether the command that the image runs is of this kind. */
    boolean fits(Launch launch);

    /**
     * Decides the final base and what is carried.
     *
     * @throws Stop when it cannot be right, or when nothing is gained
     */
    void plan(Draft draft) throws Stop;
}
