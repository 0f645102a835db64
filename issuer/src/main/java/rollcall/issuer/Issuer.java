package rollcall.issuer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

@SpringBootApplication
@EnableConfigurationProperties(RollcallSettings.class)
class Issuer {

    public static void main(String[] args) {
        SpringApplication.run(Issuer.class, args);
    }
}
