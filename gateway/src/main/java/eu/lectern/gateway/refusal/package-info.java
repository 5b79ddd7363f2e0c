/** Why a request is not carried out, as types: each with the code that frontends switch on. */
@NullMarked
package eu.lectern.gateway.refusal;

import org.jspecify.annotations.NullMarked;
