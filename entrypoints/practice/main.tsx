import '../../platform/jitless';
import { mount } from '../pages/mount';
import { PracticeScreen } from './practice-screen';

mount('tab', PracticeScreen);
