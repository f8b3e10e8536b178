// Hands every message of a page's port to the echo host and every answer back.
let host = null;
const pages = new Map();
let last = 0;

function connect() {
  host = chrome.runtime.connectNative('io.forepost.echo');
  host.onMessage.addListener((answer) => {
    const { port, id } = pages.get(answer.id);
    pages.delete(answer.id);
    port.postMessage({ id, type: 'verdict', verdict: answer });
  });
  host.onDisconnect.addListener(() => (host = null));
}

chrome.runtime.onConnect.addListener((port) => {
  port.onMessage.addListener((request) => {
    if (!host) connect();
    last += 1;
    pages.set(last, { port, id: request.id });
    host.postMessage({ ...request, id: last, site: port.sender.origin });
  });
});
