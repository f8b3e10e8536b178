// The pages of clients that are open, also those that have no connection to this worker: a tab that
// the browser has frozen cannot tell that it lives.

const PAGE = 'pages/clients.html';

export async function countClientsPages(): Promise<number> {
  const address = chrome.runtime.getURL(PAGE);
  // Firefox has no contexts, but shows an extension its own addresses.
  if (chrome.runtime.getContexts === undefined) {
    const tabs = await chrome.tabs.query({ url: [`${address}*`] });
    return tabs.filter(({ discarded }) => !discarded).length;
  }
  const contexts = await chrome.runtime.getContexts({});
  return contexts.filter(({ documentUrl }) => documentUrl?.startsWith(address)).length;
}
