/** Which partner may act for which customer at this moment, followed from the log in every service that asks. */
package rollcall.partnerships;
