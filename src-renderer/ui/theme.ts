import { type ThemeConfig, theme } from 'antd';
import type { Settings } from '#shared/contract/settings.ts';

export const USUAL_FONT_SIZE_PX = 14;
const FONT_SIZES: Record<Settings['textSize'], number> = {
  normal: USUAL_FONT_SIZE_PX,
  large: 16,
  larger: 18,
};

/** Fonts that Windows, UOS, Kylin and Debian bring along; nothing is loaded. */
const FONT_FAMILY =
  '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", "FZHei-B01S", sans-serif';

/** Every text colour keeps 4.5:1 against its ground (WCAG 2.2 AA), the quiet ones included. */
const LIGHT: ThemeConfig['token'] = {
  colorPrimary: '#17559c',
  colorLink: '#17559c',
  colorError: '#b42318',
  colorWarning: '#8f5400',
  colorSuccess: '#1c6e3d',
  // Derived from so dark a colour they would be muddy.
  colorErrorBg: '#fdeceb',
  colorErrorBorder: '#e5a39d',
  colorWarningBg: '#fdf4e3',
  colorWarningBorder: '#dfbd85',
  colorSuccessBg: '#eaf6ee',
  colorSuccessBorder: '#9ccbae',
  colorText: '#1d2530',
  colorTextSecondary: '#434d5c',
  colorTextTertiary: '#566070',
  colorTextDescription: '#566070',
  colorTextPlaceholder: '#667080',
  colorTextDisabled: '#6b7482',
  colorBgLayout: '#f3f5f8',
  colorBorder: '#b9c1cc',
  colorBorderSecondary: '#dfe4ea',
};

const DARK: ThemeConfig['token'] = {
  colorPrimary: '#3f83d1',
  colorLink: '#86b8f0',
  colorError: '#f0776c',
  colorWarning: '#e0aa4e',
  colorSuccess: '#62bd84',
  colorTextSecondary: '#c3c9d1',
  colorTextTertiary: '#a9b1bb',
  colorTextDescription: '#a9b1bb',
  colorTextPlaceholder: '#9aa2ad',
  colorTextDisabled: '#8d949e',
};

const CONTRAST: ThemeConfig['token'] = {
  colorPrimary: '#00307a',
  colorLink: '#00307a',
  colorError: '#8c0000',
  colorWarning: '#5c3600',
  colorSuccess: '#004d1f',
  colorErrorBg: '#ffffff',
  colorWarningBg: '#ffffff',
  colorSuccessBg: '#ffffff',
  colorText: '#000000',
  colorTextSecondary: '#000000',
  colorTextTertiary: '#000000',
  colorTextDescription: '#000000',
  colorTextPlaceholder: '#3a3a3a',
  colorTextDisabled: '#3a3a3a',
  colorBgLayout: '#ffffff',
  colorBorder: '#000000',
  colorBorderSecondary: '#000000',
  colorSplit: '#000000',
  lineWidth: 2,
};

/** The track stands out from the page, and what is chosen from the track. */
const SEGMENTED = {
  light: { trackBg: '#dde3eb', itemSelectedColor: '#17559c' },
  dark: { trackBg: '#20252c', itemSelectedBg: '#46566a', itemSelectedColor: '#ffffff' },
  contrast: {},
} satisfies Record<Settings['theme'], object>;

/** What can be ticked or filled is seen by its edge: 3:1 against what lies around it (1.4.11). */
const FIELD_EDGE: Record<Settings['theme'], string> = {
  light: '#848e9c',
  dark: '#7d8794',
  contrast: '#000000',
};

export function themeOf(settings: Pick<Settings, 'theme' | 'textSize'>): ThemeConfig {
  const fontSize = FONT_SIZES[settings.textSize];
  const base = { light: LIGHT, dark: DARK, contrast: CONTRAST }[settings.theme];
  const edged = { colorBorder: FIELD_EDGE[settings.theme] };
  return {
    algorithm: settings.theme === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      ...base,
      fontSize,
      fontFamily: FONT_FAMILY,
      controlHeight: fontSize + 18,
      borderRadius: 4,
      motionDurationMid: '0.1s',
      motionDurationSlow: '0.15s',
    },
    components: {
      Segmented: SEGMENTED[settings.theme],
      Checkbox: edged,
      Radio: edged,
      Input: edged,
      Select: edged,
      // The number in its circle is read, not only seen.
      Steps: { colorPrimary: base?.colorLink ?? '' },
      // The chosen entry of a menu is read, not only seen.
      Dropdown: { colorPrimary: base?.colorLink ?? '' },
      Tabs: {
        itemSelectedColor: base?.colorLink ?? '',
        itemHoverColor: base?.colorLink ?? '',
        itemActiveColor: base?.colorLink ?? '',
        inkBarColor: base?.colorLink ?? '',
      },
    },
  };
}

/** The height of one line of a sheet, in CSS pixels. */
export function rowHeightPx(fontSizePx: number): number {
  return fontSizePx * 2 + 8;
}
