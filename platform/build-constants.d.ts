/** Set by wxt.config.ts: true in test builds only, where shadow roots are open. */
declare const __OPEN_SHADOW__: boolean;
