import type { RootContent } from 'mdast';
import type { ReportModel } from '../../model/model.ts';
import { visible } from '../../text/display.ts';

/** The logo of the house, above the title. */
export function logoSection({ house }: ReportModel): readonly RootContent[] {
  return house?.logo === undefined ? [] : [{ type: 'logo', logo: house.logo }];
}

/** What the house wants at the foot of each page. */
export function footerSection({ house }: ReportModel): readonly RootContent[] {
  return house?.footer === undefined ? [] : [{ type: 'pageFooter', text: visible(house.footer) }];
}
