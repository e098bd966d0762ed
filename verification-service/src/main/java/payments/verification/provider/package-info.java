/**
 * Who moves the money: providers behind one small interface, each with its own limits, so that a slow one holds back
 * nobody else.
 */
@NullMarked
package payments.verification.provider;

import org.jspecify.annotations.NullMarked;
