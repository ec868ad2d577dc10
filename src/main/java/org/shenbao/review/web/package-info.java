/** Panels for the organising office, scorecards for experts. */
@org.jspecify.annotations.NullMarked
package org.shenbao.review.web;
