package org.shenbao.journey;

/** Steps in one browser, each of which begins where the last one ended. */
interface Journey {

    /** Called when a step fails. */
    void keepsWhatEverybodySaw();
}
