package org.shenbao.application;

import org.shenbao.support.Actor;

/**
 * Opens a dossier to people outside the applicant's enterprise and the offices above its district: a module that gives
 * somebody work on an application (a panel, an intake desk) implements it. Every implementation is asked; one yes opens.
 */
public interface DossierReaders {

    boolean mayRead(Actor actor, ProjectApplication application);
}
