/** Recommendation packages over HTTP. */
@org.jspecify.annotations.NullMarked
package org.shenbao.recommendation.web;
