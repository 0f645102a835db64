/** A sample of devices on its whole way, watched from outside as any client would. */
package rollcall.standalone.demo;
