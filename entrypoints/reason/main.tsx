import '../../platform/jitless';
import { mount } from '../pages/mount';
import { ReasonScreen } from './reason-screen';

mount('tab', ReasonScreen);
