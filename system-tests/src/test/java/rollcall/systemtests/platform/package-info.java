/** What the tests run on: containers where a Docker engine answers, else the standalone platform. */
package rollcall.systemtests.platform;
