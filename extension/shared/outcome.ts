// How the outcome of a click on Save is shown in a page (capture/outcome.ts): words and one button,
// put together by the background, so that no more of a client than this reaches the page.

export type Offer = 'open' | 'link' | 'unlock';

export interface OutcomeView {
  tone: 'fine' | 'advise' | 'warn';
  title: string;
  lines: string[];
  /** One button; a click on it is what the background allows once. */
  offer: { name: Offer; label: string } | null;
  /** A success goes away by itself. */
  stays: boolean;
}

/** A script in a page asks for what a click has just allowed. */
export interface OfferRequest {
  type: 'offer';
  offer: Offer;
}
