/** What an enterprise files: drafts, dossiers, receipts, supplements and withdrawals. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule
package org.shenbao.application;
