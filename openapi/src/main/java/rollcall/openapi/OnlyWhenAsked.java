package rollcall.openapi;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;

/** Keeps springdoc out of services that are tested: its own calls are none of theirs. */
final class OnlyWhenAsked implements AutoConfigurationImportFilter {
    @Override
    public boolean[] match(@Nullable String[] configurations, AutoConfigurationMetadata metadata) {
        boolean[] wanted = new boolean[configurations.length];
        for (int index = 0; index < wanted.length; index++) {
            wanted[index] =
                    Stream.ofNullable(configurations[index]).noneMatch(name -> name.startsWith("org.springdoc"));
        }
        return wanted;
    }
}
