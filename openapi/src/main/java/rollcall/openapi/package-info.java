/**
 * The document of all calls. Each service's tests make its part from the handlers as they are mapped: springdoc reads paths,
 * parameters, records and Javadoc; the door says who may; the code is searched for what it refuses; and small files
 * beside the tests say what is read or written as a stream. The parts lie with the gateway, which shows them as one.
 */
@NullMarked
package rollcall.openapi;

import org.jspecify.annotations.NullMarked;
