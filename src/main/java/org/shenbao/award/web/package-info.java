/** The award list and its budget. */
@org.jspecify.annotations.NullMarked
package org.shenbao.award.web;
