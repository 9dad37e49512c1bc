package io.throughline.query;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.throughline.api.query.v1.CampaignReportServiceGrpc;
import io.throughline.api.query.v1.ConsentServiceGrpc;
import io.throughline.api.query.v1.CustomerServiceGrpc;
import io.throughline.api.query.v1.PipelineServiceGrpc;
import io.throughline.api.query.v1.RecordServiceGrpc;
import io.throughline.api.query.v1.RelatedServiceGrpc;
import io.throughline.api.query.v1.TimelineServiceGrpc;
import io.throughline.api.query.v1.TouchServiceGrpc;
import io.throughline.platform.door.Contract;
import io.throughline.query.board.DocumentQueries;
import io.throughline.query.board.LeadQueries;
import io.throughline.query.board.OpportunityQueries;
import io.throughline.query.board.OrderQueries;
import io.throughline.query.board.QuoteQueries;
import io.throughline.query.board.ServiceRequestQueries;
import io.throughline.query.customer360.ChurnQueries;
import io.throughline.query.customer360.CustomerQueries;
import io.throughline.query.customer360.TouchQueries;
import io.throughline.query.outreach.CampaignQueries;
import io.throughline.query.outreach.ConsentQueries;
import io.throughline.query.pipeline.PipelineQueries;
import io.throughline.query.related.RelatedQueries;
import io.throughline.query.timeline.TimelineQueries;
import org.junit.jupiter.api.Test;

class ContractsTest {

    @Test
    void everyQuestionAndAnswerAboutCustomersIsInTheContract() {
        assertThatCode(() -> Contract.of(
                        CustomerServiceGrpc.getServiceDescriptor(), CustomerQueries.class, ChurnQueries.class))
                .doesNotThrowAnyException();
    }

    @Test
    void everyQuestionAndAnswerAboutTimelinesIsInTheContract() {
        assertThatCode(() -> Contract.of(TimelineServiceGrpc.getServiceDescriptor(), TimelineQueries.class))
                .doesNotThrowAnyException();
    }

    @Test
    void everyQuestionAndAnswerAboutRecordsIsInTheContract() {
        assertThatCode(() -> Contract.of(
                        RecordServiceGrpc.getServiceDescriptor(),
                        LeadQueries.class,
                        OpportunityQueries.class,
                        QuoteQueries.class,
                        OrderQueries.class,
                        ServiceRequestQueries.class,
                        DocumentQueries.class))
                .doesNotThrowAnyException();
    }

    @Test
    void everyQuestionAndAnswerAboutTouchesIsInTheContract() {
        assertThatCode(() -> Contract.of(TouchServiceGrpc.getServiceDescriptor(), TouchQueries.class))
                .doesNotThrowAnyException();
    }

    @Test
    void everyQuestionAndAnswerAboutCampaignsIsInTheContract() {
        assertThatCode(() -> Contract.of(CampaignReportServiceGrpc.getServiceDescriptor(), CampaignQueries.class))
                .doesNotThrowAnyException();
    }

    @Test
    void everyQuestionAndAnswerAboutConsentIsInTheContract() {
        assertThatCode(() -> Contract.of(ConsentServiceGrpc.getServiceDescriptor(), ConsentQueries.class))
                .doesNotThrowAnyException();
    }

    @Test
    void everyQuestionAndAnswerAboutThePipelineIsInTheContract() {
        assertThatCode(() -> Contract.of(PipelineServiceGrpc.getServiceDescriptor(), PipelineQueries.class))
                .doesNotThrowAnyException();
    }

    @Test
    void everyQuestionAndAnswerAboutWhatWasTakenOnIsInTheContract() {
        assertThatCode(() -> Contract.of(RelatedServiceGrpc.getServiceDescriptor(), RelatedQueries.class))
                .doesNotThrowAnyException();
    }
}
