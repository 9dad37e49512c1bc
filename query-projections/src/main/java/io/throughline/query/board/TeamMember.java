package io.throughline.query.board;

import io.throughline.contracts.lead.TeamRole;
import io.throughline.query.answer.Who;

/** Somebody who works on an opportunity beside its owner. */
public record TeamMember(Who member, TeamRole role) {}
