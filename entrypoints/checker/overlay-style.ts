import { chipStyle } from '../../components/page/style';

/** Where things stand; how they look is the components' matter. */
const PLACES = `
.place { position: fixed; left: 0; top: 0; visibility: hidden; max-width: calc(100vw - 16px); }
.place .gp-card { max-block-size: min(560px, var(--room, 90vh)); }
.side { margin-block-start: 4px; max-inline-size: 300px; }
`;

export const overlayStyle = `${chipStyle}${PLACES}`;
