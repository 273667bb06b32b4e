import '../../platform/jitless';
import { mount } from '../pages/mount';
import { DeskScreen } from './desk-screen';
import { isFullTab } from './full-tab';

mount(isFullTab() ? 'tab' : 'popup', DeskScreen);
