import '../../platform/jitless';
import { mount } from '../pages/mount';
import { OptionsScreen } from './options-screen';

mount('tab', OptionsScreen);
