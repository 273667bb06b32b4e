/** A text without it holds no link. */
export const MAY_HOLD_LINK = /[\p{L}\p{N}]\.[\p{L}\p{N}]|:\/\/|localhost[:/]/iu;
