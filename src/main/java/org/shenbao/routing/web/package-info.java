/** Tasks, timelines and diagrams over HTTP. */
@org.jspecify.annotations.NullMarked
package org.shenbao.routing.web;
