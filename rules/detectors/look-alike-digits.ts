/** Letters beside digits that look like digits: what makes a line worth reading once more with digits in their place. */
export const LOOK_ALIKE_DIGITS = /\d[OoIlSB]|[OoIlSB]\d|\d[ -][OoIl]{2}/;
