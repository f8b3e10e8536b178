// What a finding's texts become in the banner: links that are safe to show, the owner's address,
// and the text of a request for review.

import type { Finding, Verdict } from '../shared/verdict';

/** The URL if it is https, else null: nothing else from a policy becomes a link. */
export function safeLink(url: string | undefined): string | null {
  if (!url || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  return parsed.protocol === 'https:' && !parsed.username ? parsed.href : null;
}

const kAddress = /[\w.+-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63})+/i;

/** The first e-mail address in an owner's text, as "Trade desk <desk@example.com>" has it. */
export function ownerAddress(owner: string): string | null {
  return owner.match(kAddress)?.[0] ?? null;
}

/** The owner without the address. */
export function ownerName(owner: string): string {
  return owner
    .replace(kAddress, '')
    .replace(/[<>()[\]]/g, '')
    .trim()
    .replace(/[,;:]$/, '');
}

export interface ReviewRequest {
  to: string | null;
  subject: string;
  body: string;
}

// Programs that open mailto links take about 2,000 characters.
const kMostMail = 1800;

/**
 * A request for review, ready for a mail. It holds the draft: it is the person's own mail, sent by
 * them. A finding from a secret list says no more here than in the banner.
 */
export function reviewRequest(verdict: Verdict, text: string, where: string): ReviewRequest {
  const counted = verdict.findings.filter(({ severity }) => severity !== 'advise');
  const findings = counted.length > 0 ? counted : verdict.findings;
  const lines = findings.map((finding) => `- ${describe(finding)}`);
  const { policy } = verdict;
  const to = findings.map(({ owner }) => ownerAddress(owner)).find((address) => address) ?? null;
  const body = [
    `Hello,`,
    ``,
    `I would like to post this on ${where}, and ask for a review:`,
    ``,
    ...text.split('\n').map((line) => `> ${line}`),
    ``,
    `What Forepost found:`,
    ...lines,
    ...(policy ? [``, `Policy: ${policy.id}, version ${policy.version}`] : []),
  ].join('\n');
  return { to, subject: `Request for review: a post on ${where}`, body };
}

function describe({ rule, title, opaque, text, cite }: Finding): string {
  if (opaque) return title || 'this post needs a review';
  const words = text ? `: “${text.slice(0, 200)}”` : '';
  return `${title} (${rule})${words}${cite ? ` [${cite.source} ${cite.clause}]` : ''}`;
}

/** A mailto link; the body is cut where mail programs would cut it. */
export function mailLink({ to, subject, body }: ReviewRequest): string | null {
  if (!to) return null;
  const short = body.length > kMostMail ? `${body.slice(0, kMostMail)}…` : body;
  return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(short)}`;
}
