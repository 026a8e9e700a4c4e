/** The element that holds the list of documents. Apart, for the server and the browser alike. */
export const importListId = "documents";
