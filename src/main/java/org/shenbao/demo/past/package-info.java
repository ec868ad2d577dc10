/**
 * Rounds that are over, as they might have been: applications and their stays, made by simulation of the drawn route, of
 * offices with their queues and of the working calendar. The demonstration and the benchmarks use them.
 */
@org.jspecify.annotations.NullMarked
package org.shenbao.demo.past;
