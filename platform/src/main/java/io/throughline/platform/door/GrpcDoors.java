package io.throughline.platform.door;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.type.AnnotationMetadata;

/** Registers a gRPC service for every contract bean; Boot's server, health and reflection look for such beans. */
final class GrpcDoors implements ImportBeanDefinitionRegistrar {

    @Override
    public void registerBeanDefinitions(AnnotationMetadata importing, BeanDefinitionRegistry registry) {
        for (var contract : ((ListableBeanFactory) registry).getBeanNamesForType(Contract.class, false, false)) {
            var door = BeanDefinitionBuilder.rootBeanDefinition(GrpcDoor.class)
                    .addConstructorArgReference(contract)
                    .addConstructorArgReference("dispatcher")
                    .getBeanDefinition();
            registry.registerBeanDefinition(contract + ".grpc", door);
        }
    }
}
