/**
 * Rounds that are over, as they might have been: applications and their stays, made by simulation of the drawn route, of
 * offices with their queues and of the working calendar. The demonstration and the benchmarks use them. They keep to the
 * quotas and cut-offs, but have no papers: neither packages nor awards, receipts or verdicts stand behind their dates.
 */
@org.jspecify.annotations.NullMarked
package org.shenbao.demo.past;
