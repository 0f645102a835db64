package rollcall.openapi.lacking;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class Forgotten {
    record Thing(String name) {}

    @PostMapping("/v1/forgotten/{id}")
    Thing forget(@PathVariable String id, @RequestBody Thing thing) {
        return thing;
    }
}
