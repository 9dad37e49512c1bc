package io.throughline.platform.door;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The limits of the doors.
 *
 * @param maxBody the largest request that is read
 * @param maxConcurrent how many calls may run at once in this process; more are refused
 * @param maxStreams how many streams of answers may be open at once
 * @param patience how long a caller waits at most for one answer
 * @param title what the description of the API is called
 */
@ConfigurationProperties("throughline.door")
public record DoorProperties(
        @DefaultValue("1MB") DataSize maxBody,
        @DefaultValue("512") int maxConcurrent,
        @DefaultValue("256") int maxStreams,
        @DefaultValue("30s") Duration patience,
        @DefaultValue("Throughline") String title) {}
