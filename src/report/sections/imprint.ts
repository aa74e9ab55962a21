import type { RootContent } from 'mdast';
import { visible } from '../../diagnostics/visible.ts';
import type { ReportModel } from '../model.ts';

/** The logo of the house, above the title. */
export function logoSection({ house }: ReportModel): readonly RootContent[] {
  return house?.logo === undefined ? [] : [{ type: 'logo', logo: house.logo }];
}

/** What the house wants at the foot of each page. */
export function footerSection({ house }: ReportModel): readonly RootContent[] {
  return house?.footer === undefined ? [] : [{ type: 'pageFooter', text: visible(house.footer) }];
}
