/** What the browser tells of something that the page's content security policy forbade. */
interface Violation {
  readonly effectiveDirective: string;
  /** The address without its part after #; of some requests, and in some browsers, only its origin. */
  readonly blockedURI: string;
  /** `report` where the page only asks to be told: then nothing is blocked. */
  readonly disposition: string;
}

/** The page's `window`, as far as this needs it. Node has none. */
interface Listening {
  addEventListener?: (type: 'securitypolicyviolation', listener: (violation: Violation) => void) => void;
  removeEventListener?: (type: 'securitypolicyviolation', listener: (violation: Violation) => void) => void;
}

/** Listens, as long as a request is under way, whether the page's policy blocks it. */
export interface PolicyWatch {
  /**
   * What whoever built the page must allow; undefined while nothing is known to be blocked. A browser tells of it only
   * some time after the request has failed.
   */
  reason(): string | undefined;
  /** Stops listening. */
  stop(): void;
}

const originOf = (address: string): string => {
  try {
    return new URL(address).origin;
  } catch {
    return address;
  }
};

/** Types of a browser say one thing of it, those of Node another. */
const THIS_PAGE: unknown = globalThis;

/** The sentence for whoever built the page. */
export const blockedWords = (directive: string, address: string): string =>
  `The page's content security policy blocks it: ${directive} must allow ${originOf(address)}`;

/**
 * Starts to listen for an address.
 * @param page where the browser tells of it. Default: the page that this runs in
 */
export function watchPolicy(address: string, page: Listening = THIS_PAGE as Listening): PolicyWatch {
  let reason: string | undefined;
  const listener = ({ effectiveDirective, blockedURI, disposition }: Violation) => {
    const ours = blockedURI === address || blockedURI === originOf(address);
    if (ours && disposition !== 'report' && effectiveDirective === 'connect-src')
      reason = blockedWords(effectiveDirective, address);
  };
  page.addEventListener?.('securitypolicyviolation', listener);
  return {
    reason: () => reason,
    stop: () => page.removeEventListener?.('securitypolicyviolation', listener),
  };
}
