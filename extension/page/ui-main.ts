// Runs in a frame whose page.js has asked for it.

import { kWorld } from './ui-contract';
import { PageUi } from './ui';

kWorld.forepost?.show((end) => new PageUi(end));
