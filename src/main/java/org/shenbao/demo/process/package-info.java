/** Reads the shipped diagrams for imagined rounds. */
@org.jspecify.annotations.NullMarked
package org.shenbao.demo.process;
