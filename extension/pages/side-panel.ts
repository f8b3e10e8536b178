// Opens the page of clients beside the page in front: Chromium's side panel, Firefox's sidebar.

interface Sidebar {
  sidebarAction?: { open: () => Promise<void> };
}

export interface Beside {
  open: () => Promise<void>;
}

/** null: this browser has no place beside a page. It has to be called in the press itself. */
export function besideOf(windowId: number | undefined): Beside | null {
  const { sidePanel } = chrome;
  if (sidePanel?.open && windowId !== undefined) {
    return { open: () => sidePanel.open({ windowId }) };
  }
  const { sidebarAction } = chrome as unknown as Sidebar;
  return sidebarAction ? { open: () => sidebarAction.open() } : null;
}
