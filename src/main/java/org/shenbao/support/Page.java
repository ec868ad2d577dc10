package org.shenbao.support;

import java.util.List;

/**
 * One page of a list.
 *
 * @param items rows of this page
 * @param total rows of the whole list
 */
public record Page<T>(List<T> items, long total) {}
