package org.shenbao.audit;

import java.util.Collection;
import java.util.Map;

/** Names of people, for the reader of the trail. The module that knows people implements it. */
public interface ActorNames {

    /** Names of those of the given usernames that are known. */
    Map<String, String> displayNames(Collection<String> usernames);
}
