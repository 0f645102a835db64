/** How answers are written: as a stream, page by page, with tokens that say where the next page begins. */
package rollcall.status.answer;
