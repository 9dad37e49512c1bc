package io.throughline.query.pipeline;

import io.throughline.contracts.lead.Wording;
import io.throughline.query.answer.Who;
import java.util.Optional;

/** The opportunities with one value of a trait, or without one. */
public record TraitCount(Optional<String> value, Optional<Wording> name, Optional<Who> owner, PipelineCount count) {}
