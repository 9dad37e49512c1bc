package io.throughline.platform.door;

import com.google.protobuf.Message;
import io.grpc.BindableService;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import io.grpc.ServerServiceDefinition;
import io.grpc.ServiceDescriptor;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import io.throughline.platform.message.Accepted;
import org.reactivestreams.Subscription;
import org.springframework.grpc.server.service.GrpcService;
import reactor.core.publisher.BaseSubscriber;

/** Serves a contract over gRPC. */
@GrpcService
final class GrpcDoor implements BindableService {

    static final Context.Key<Metadata> METADATA = Context.key("metadata");
    private static final Context.Key<Metadata> TRAILERS = Context.key("trailers");
    private static final Metadata.Key<String> EVENTS_RECORDED =
            Metadata.Key.of(Headers.EVENTS_RECORDED, Metadata.ASCII_STRING_MARSHALLER);

    private final Contract contract;
    private final Dispatcher dispatcher;

    GrpcDoor(Contract contract, Dispatcher dispatcher) {
        this.contract = contract;
        this.dispatcher = dispatcher;
    }

    @Override
    public ServerServiceDefinition bindService() {
        var methods = contract.operations().stream().map(GrpcDoor::method).toList();
        var about = ServiceDescriptor.newBuilder(contract.name())
                .setSchemaDescriptor(contract.service().getSchemaDescriptor());
        methods.forEach(about::addMethod);
        var service = ServerServiceDefinition.builder(about.build());
        for (int i = 0; i < methods.size(); i++) {
            var operation = contract.operations().get(i);
            service.addMethod(
                    methods.get(i),
                    operation.streaming()
                            ? ServerCalls.asyncServerStreamingCall((request, out) -> stream(operation, request, out))
                            : ServerCalls.asyncUnaryCall((request, out) -> answer(operation, request, out)));
        }
        return ServerInterceptors.intercept(service.build(), new KeepMetadata());
    }

    private static MethodDescriptor<Received, Message> method(Operation operation) {
        var marshaller = new Received.Marshaller(operation.method().getRequestMarshaller());
        return operation.method().toBuilder(marshaller, operation.method().getResponseMarshaller())
                .build();
    }

    private void answer(Operation operation, Received request, StreamObserver<Message> out) {
        var caller = (ServerCallStreamObserver<Message>) out;
        caller.setOnCancelHandler(() -> {}); // a caller who has left is not an error
        var trailers = TRAILERS.get();
        var unused = dispatcher.answer(operation, new GrpcIncoming(request)).whenComplete((answer, failure) -> {
            if (caller.isCancelled()) return;
            if (failure != null) {
                fail(out, failure);
                return;
            }
            if (answer instanceof Accepted accepted) {
                trailers.put(EVENTS_RECORDED, Integer.toString(accepted.eventsRecorded()));
            }
            send(operation, answer, out);
        });
    }

    private static void send(Operation operation, Object answer, StreamObserver<Message> out) {
        try {
            out.onNext(operation.out().toWire(answer));
            out.onCompleted();
        } catch (RuntimeException e) {
            fail(out, e);
        }
    }

    private void stream(Operation operation, Received request, StreamObserver<Message> out) {
        dispatcher
                .watch(operation, new GrpcIncoming(request))
                .map(answer -> (Message) operation.out().toWire(answer))
                .subscribe(new Sender((ServerCallStreamObserver<Message>) out));
    }

    private static void fail(StreamObserver<Message> out, Throwable failure) {
        out.onError(GrpcStatuses.of(Faults.of(failure)));
    }

    /** Keeps the metadata of a call where its handler finds it, and what the handler adds to it. */
    private record KeepMetadata() implements ServerInterceptor {
        @Override
        public <Q, R> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
            var added = new Metadata();
            var answering = new SimpleForwardingServerCall<Q, R>(call) {
                @Override
                public void close(Status status, Metadata trailers) {
                    trailers.merge(added);
                    super.close(status, trailers);
                }
            };
            var context = Context.current().withValues(METADATA, headers, TRAILERS, added);
            return Contexts.interceptCall(context, answering, headers, next);
        }
    }

    /** Asks for the next answer only while the client can take it. */
    private static final class Sender extends BaseSubscriber<Message> {
        private final ServerCallStreamObserver<Message> out;

        Sender(ServerCallStreamObserver<Message> out) {
            this.out = out;
            out.setOnCancelHandler(this::cancel);
            out.setOnReadyHandler(() -> request(1));
        }

        @Override
        protected void hookOnSubscribe(Subscription subscription) {
            request(1);
        }

        @Override
        protected void hookOnNext(Message answer) {
            out.onNext(answer);
            if (out.isReady()) request(1);
        }

        @Override
        protected void hookOnComplete() {
            out.onCompleted();
        }

        @Override
        protected void hookOnError(Throwable failure) {
            fail(out, failure);
        }
    }
}
