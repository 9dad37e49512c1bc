package io.throughline.query.pipeline;

import io.throughline.contracts.lead.MethodId;
import io.throughline.contracts.lead.Wording;
import java.util.List;

/** The funnel of one sales method, all its versions together (L15). */
public record SalesFunnel(MethodId method, Wording name, List<FunnelStep> steps, PipelineCount total) {}
