/** The topics as a third party reads them: raw bytes, and the registry's word for what they mean. */
package rollcall.systemtests.log;
