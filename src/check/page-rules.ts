import type { PageRule } from './page-rule.ts'
import { adCorner } from './rules/ad-corner.ts'
import { adPyramid } from './rules/ad-pyramid.ts'
import { artShare } from './rules/art-share.ts'
import { captionWidth } from './rules/caption-width.ts'
import { collision } from './rules/collision.ts'
import { couponBacks } from './rules/coupon-backs.ts'
import { cureByBox } from './rules/cure-by-box.ts'
import { dogLeg } from './rules/dog-leg.ts'
import { dollarBill } from './rules/dollar-bill.ts'
import { dominantArt } from './rules/dominant-art.ts'
import { equalStories } from './rules/equal-stories.ts'
import { eyeLine } from './rules/eye-line.ts'
import { facingHeads } from './rules/facing-heads.ts'
import { falseLead } from './rules/false-lead.ts'
import { frontAds } from './rules/front-ads.ts'
import { greyText } from './rules/grey-text.ts'
import { headBreaks } from './rules/head-breaks.ts'
import { headOrder } from './rules/head-order.ts'
import { headRows } from './rules/head-rows.ts'
import { headSizes } from './rules/head-sizes.ts'
import { headless } from './rules/headless.ts'
import { jumpLength } from './rules/jump-length.ts'
import { jumpLines } from './rules/jump-lines.ts'
import { jumpPages } from './rules/jump-pages.ts'
import { leadPlace } from './rules/lead-place.ts'
import { legDepth } from './rules/leg-depth.ts'
import { legEnd } from './rules/leg-end.ts'
import { levelSubheads } from './rules/level-subheads.ts'
import { lineEdge } from './rules/line-edge.ts'
import { loneCharacter } from './rules/lone-character.ts'
import { oddMeasure } from './rules/odd-measure.ts'
import { offTheGrid } from './rules/off-the-grid.ts'
import { pageFill } from './rules/page-fill.ts'
import { pageFurniture } from './rules/page-furniture.ts'
import { pageHole } from './rules/page-hole.ts'
import { partedText } from './rules/parted-text.ts'
import { pictureInLeg } from './rules/picture-in-leg.ts'
import { rawWrap } from './rules/raw-wrap.ts'
import { rectangular } from './rules/rectangular.ts'
import { rivalAds } from './rules/rival-ads.ts'
import { shortWrap } from './rules/short-wrap.ts'
import { smallType } from './rules/small-type.ts'
import { stackedHeads } from './rules/stacked-heads.ts'
import { strandedHead } from './rules/stranded-head.ts'
import { throughCut } from './rules/through-cut.ts'
import { tombstone } from './rules/tombstone.ts'
import { trappedWhite } from './rules/trapped-white.ts'
import { twinHeads } from './rules/twin-heads.ts'
import { typeOnFold } from './rules/type-on-fold.ts'
import { unevenFeet } from './rules/uneven-feet.ts'
import { widow } from './rules/widow.ts'

/** Every rule of page design, by its id. `docs/page-rules.md` shows each. */
export const PAGE_RULES: readonly PageRule[] = [
  rectangular,
  tombstone,
  collision,
  headOrder,
  headless,
  legDepth,
  shortWrap,
  legEnd,
  widow,
  jumpLength,
  dominantArt,
  artShare,
  pictureInLeg,
  captionWidth,
  cureByBox,
  smallType,
  greyText,
  dollarBill,
  rawWrap,
  dogLeg,
  trappedWhite,
  adCorner,
  rivalAds,
  frontAds,
  eyeLine,
  adPyramid,
  couponBacks,
  levelSubheads,
  jumpPages,
  strandedHead,
  twinHeads,
  stackedHeads,
  facingHeads,
  throughCut,
  partedText,
  oddMeasure,
  leadPlace,
  falseLead,
  equalStories,
  pageFurniture,
  typeOnFold,
  loneCharacter,
  lineEdge,
  headRows,
  headSizes,
  pageFill,
  unevenFeet,
  pageHole,
  offTheGrid,
  headBreaks,
  jumpLines
]
